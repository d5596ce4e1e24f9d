/**
 * What the hub could not use, as people ask about it, and once more through its feed.
 *
 * <p>May use: journal, log.
 */
package id.opdhub.ingest.rejection;
