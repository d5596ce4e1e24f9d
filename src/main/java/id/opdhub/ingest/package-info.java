/**
 * Accepts what systems send.
 *
 * <p>May use: record, registry, mapping, security, journal, log, http.
 */
package id.opdhub.ingest;
