package id.opdhub.routing;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Reception;

/** A system that may have a record, and the entry of its folder that says so. */
record Recipient(AgencySystem system, Reception reception) {}
