/**
 * What it means when a call to an application fails, and when it may be repeated.
 *
 * <p>May use: nothing of the hub.
 */
package id.opdhub.http;
