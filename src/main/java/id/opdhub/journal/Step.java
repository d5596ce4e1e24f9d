package id.opdhub.journal;

/** What can happen to a record. */
public enum Step {
    RECEIVED,
    REJECTED,
    ACCEPTED,
    DUPLICATE,
    ROUTED,
    UNROUTED,
    WITHHELD,
    ATTEMPTED,
    DELIVERED,
    SKIPPED,
    PARKED,
    HELD,
    RELEASED,
    DEAD_LETTERED,
    REPLAYED,
    EXPIRED
}
