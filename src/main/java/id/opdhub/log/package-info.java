/**
 * The log between the stages: topics, appending, lanes, the embedded broker.
 *
 * <p>May use: record.
 */
package id.opdhub.log;
