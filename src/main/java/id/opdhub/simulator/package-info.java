/**
 * Stand-in agency applications for local runs and training, active only in profile {@code local}.
 *
 * <p>May use: record, registry, log.
 */
package id.opdhub.simulator;
