package id.opdhub.routing;

/** Whether an event was routed before. */
enum Novelty {
    /** Not before; or it is the very entry of the log that was. */
    NEW,
    /** The same event, sent again. */
    DUPLICATE,
    /** The id of another event: what it says is not the same. */
    ID_REUSED
}
