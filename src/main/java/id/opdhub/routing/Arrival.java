package id.opdhub.routing;

import id.opdhub.log.LogPosition;
import id.opdhub.record.ServiceRecord;

/** A record as routing meets it: at its place in the log. */
record Arrival(LogPosition position, ServiceRecord record) {}
