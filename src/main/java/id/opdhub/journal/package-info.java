/**
 * What happened to every record, append-only, and how to ask.
 *
 * <p>May use: record, log.
 */
package id.opdhub.journal;
