/**
 * The record types and code lists that all folders share, while people change them: what breaks a system is not taken.
 *
 * <p>May use: record, mapping, registry.
 */
package id.opdhub.registry.vocabulary;
