/**
 * Runs the samples of a folder through its own routes, with stand-ins for all that lies outside.
 *
 * <p>May use: record, mapping, registry.
 */
package id.opdhub.registry.samples;
