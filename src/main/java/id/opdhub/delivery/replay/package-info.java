/**
 * Puts back what a system did not get, under the rights of today.
 *
 * <p>May use: record, registry, mapping (for the name of its failure), journal, log; of delivery the permission, the
 * rehearsal of a route and the count of dead letters.
 */
package id.opdhub.delivery.replay;
