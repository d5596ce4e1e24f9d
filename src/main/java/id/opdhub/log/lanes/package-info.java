/**
 * The {@code lanes:} component: a topic's records, in order for each key and side by side otherwise.
 *
 * <p>May use: record, log.
 */
package id.opdhub.log.lanes;
