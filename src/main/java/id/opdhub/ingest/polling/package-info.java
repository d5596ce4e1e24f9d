/**
 * Asks the applications that do not call: rounds of pages, the cursor between them, one instance at a time.
 *
 * <p>May use: record, registry, mapping, log, http.
 */
package id.opdhub.ingest.polling;
