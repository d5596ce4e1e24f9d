/**
 * Reads one folder and says what is wrong with it, by file and line.
 *
 * <p>May use: record, mapping, registry.
 */
package id.opdhub.registry.folder;
