/**
 * The functions that mappings call: each takes any value, gives back what it does not understand, and never fails.
 *
 * <p>May use: record, mapping.syntax.
 */
package id.opdhub.mapping.functions;
