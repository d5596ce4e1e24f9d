/**
 * Who is calling and what they may do.
 *
 * <p>May use: registry.
 */
package id.opdhub.security;
