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
    private final Arrivals arrivals;
    private final Clock clock;

    Submissions(Systems systems, Arrivals arrivals, Clock clock) {
        this.systems = systems;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Of a call by a system. */
    Submission of(AgencySystem sender, Optional<String> feed, Optional<String> traceParent) {
        return open(UUID.randomUUID().toString(), sender, feed, traceParent);
    }

    /** Of a message in an application's topic: the same receipt each time the message is read. */
    Submission of(FeedName feed, LogPosition position) {
        AgencySystem sender = connected(feed.system());
        String receipt = UUID.nameUUIDFromBytes((feed.system() + "/" + position).getBytes(StandardCharsets.UTF_8))
                .toString();
        return open(receipt, sender, Optional.of(feed.feed()), Optional.empty());
    }

    /** Of what a folder's own route brought in. */
    Submission of(String system, String feed) {
        return of(connected(system), Optional.of(feed), Optional.empty());
    }

    private Submission open(String receipt, AgencySystem sender, Optional<String> feed, Optional<String> traceParent) {
        arrivals.note(sender.id());
        return new Submission(receipt, sender, new Origin(feed, OffsetDateTime.now(clock), traceParent));
    }

    private AgencySystem connected(String system) {
        return systems.find(system)
                .orElseThrow(() -> new IllegalStateException("system " + system + " is not connected"));
    }
}
