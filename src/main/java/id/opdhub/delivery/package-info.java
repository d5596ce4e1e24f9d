/**
 * Brings each record to each system.
 *
 * <p>May use: record, registry, mapping (for the name of its failure), journal, log, http.
 */
package id.opdhub.delivery;
