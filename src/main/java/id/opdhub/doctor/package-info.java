/**
 * Connects to what folders and settings name, and says what is wrong on the way; changes nothing anywhere.
 *
 * <p>May use: record, registry, mapping, log, ingest, simulator.
 */
package id.opdhub.doctor;
