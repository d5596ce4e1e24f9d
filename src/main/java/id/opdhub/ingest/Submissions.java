package id.opdhub.ingest;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import id.opdhub.ingest.Submission.Origin;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Systems;

/** Opens submissions, each with a receipt of its own. */
class Submissions {

    private final Systems systems;
    private final Clock clock;

    Submissions(Systems systems, Clock clock) {
        this.systems = systems;
        this.clock = clock;
    }

    /** Of a call by a system. */
    Submission of(AgencySystem sender, Optional<String> feed, Optional<String> traceParent) {
        return new Submission(
                UUID.randomUUID().toString(), sender, new Origin(feed, OffsetDateTime.now(clock), traceParent));
    }

    /** Of what a folder's own route brought in. */
    Submission of(String system, String feed) {
        AgencySystem sender = systems.find(system)
                .orElseThrow(() -> new IllegalStateException("system " + system + " is not connected"));
        return of(sender, Optional.of(feed), Optional.empty());
    }
}
