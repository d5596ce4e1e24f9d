package id.opdhub.simulator;

import java.nio.charset.StandardCharsets;

/** What a sample application sends: the body as it would stand on the wire. */
record SimulatedSubmission(String system, String feed, String contentType, byte[] body) {

    SimulatedSubmission(String system, String feed, String contentType, String body) {
        this(system, feed, contentType, body.getBytes(StandardCharsets.UTF_8));
    }
}
