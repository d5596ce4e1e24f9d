package id.opdhub.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import id.opdhub.ingest.Submission.Origin;
import id.opdhub.log.LogPosition;
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

    /** Of a message in an application's topic: the same receipt each time the message is read. */
    Submission of(FeedName feed, LogPosition position) {
        AgencySystem sender = connected(feed.system());
        String receipt = UUID.nameUUIDFromBytes((feed.system() + "/" + position).getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Submission(
                receipt, sender, new Origin(Optional.of(feed.feed()), OffsetDateTime.now(clock), Optional.empty()));
    }

    /** Of what a folder's own route brought in. */
    Submission of(String system, String feed) {
        return of(connected(system), Optional.of(feed), Optional.empty());
    }

    private AgencySystem connected(String system) {
        return systems.find(system)
                .orElseThrow(() -> new IllegalStateException("system " + system + " is not connected"));
    }
}
