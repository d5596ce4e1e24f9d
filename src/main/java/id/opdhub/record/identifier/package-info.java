/**
 * The numbers that identify people, businesses and objects: how they are built, and how people and spreadsheets spoil them.
 *
 * <p>May use: nothing.
 */
package id.opdhub.record.identifier;
