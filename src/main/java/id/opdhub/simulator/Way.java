package id.opdhub.simulator;

/** How what an application sends gets to the hub. */
@FunctionalInterface
interface Way {

    /** Whether the hub has settled the matter, or surely will. */
    boolean send(SimulatedSubmission submission) throws InterruptedException;
}
