package id.opdhub.routing;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Reception;

/**
 * A system that gets a record.
 *
 * @param reception the entry of its folder that says so
 * @param decided false where the entry's condition failed: then the record takes its place and becomes a dead letter
 */
record Recipient(AgencySystem system, Reception reception, boolean decided) {}
