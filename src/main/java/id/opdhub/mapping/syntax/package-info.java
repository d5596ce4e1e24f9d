/**
 * What a mapping says, before it runs: its syntax tree, the faults in it, and which source fields it reads.
 *
 * <p>May use: nothing.
 */
package id.opdhub.mapping.syntax;
