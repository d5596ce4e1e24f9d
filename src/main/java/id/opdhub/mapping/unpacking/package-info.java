/**
 * Takes off what an application puts around its payload: encryption, archive, form.
 *
 * <p>May use: mapping.
 */
package id.opdhub.mapping.unpacking;
