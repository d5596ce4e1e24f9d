package id.opdhub.ingest;

/** More at once than memory holds; nothing was kept. */
class HubBusy extends RuntimeException {

    HubBusy() {
        super("more bodies at once than memory holds");
    }
}
