/**
 * Brings each record to each system.
 *
 * <p>May use: record, registry, journal, log.
 */
package id.opdhub.delivery;
