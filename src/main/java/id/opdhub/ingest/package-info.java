/**
 * Accepts what systems send.
 *
 * <p>May use: record, registry, mapping, security, journal, log.
 */
package id.opdhub.ingest;
