/**
 * Writes what a mapping gave in forms other than JSON, for applications that read no JSON.
 *
 * <p>May use: nothing.
 */
package id.opdhub.mapping.writing;
