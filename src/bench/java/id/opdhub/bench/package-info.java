/** Measures the hub's stages against the same work written by hand on plain clients, in one process and by turns. */
package id.opdhub.bench;
