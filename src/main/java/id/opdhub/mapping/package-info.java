/**
 * Translates what a system sends or takes: JSLT mappings with the hub's functions, and the {@code mapping:} component.
 *
 * <p>May use: record.
 */
package id.opdhub.mapping;
