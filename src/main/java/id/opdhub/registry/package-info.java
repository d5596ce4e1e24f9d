/**
 * The connected systems as their folders describe them, and the reconciler that checks and loads a folder.
 *
 * <p>May use: record, mapping.
 */
package id.opdhub.registry;
