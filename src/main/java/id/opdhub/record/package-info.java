/**
 * What the hub carries, and when it is valid.
 *
 * <p>May use: nothing.
 */
package id.opdhub.record;
