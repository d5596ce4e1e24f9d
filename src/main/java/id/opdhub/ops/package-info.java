/**
 * Shows operators how the hub is.
 *
 * <p>May use: everything.
 */
package id.opdhub.ops;
