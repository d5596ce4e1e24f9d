/**
 * Decides who receives a record and which fields of it.
 *
 * <p>May use: record, mapping, registry, journal, log.
 */
package id.opdhub.routing;
