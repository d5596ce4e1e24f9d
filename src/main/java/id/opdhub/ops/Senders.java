package id.opdhub.ops;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import id.opdhub.ingest.Arrivals;
import id.opdhub.ingest.FeedState;
import id.opdhub.ingest.KafkaFeeds;
import id.opdhub.registry.Systems;

/** How the sending side of each system is: its feeds from topics, and whether it has fallen silent. */
class Senders {

    private final Systems systems;
    private final Arrivals arrivals;
    private final KafkaFeeds feeds;
    private final Silence silence;
    private final Clock clock;

    Senders(Systems systems, Arrivals arrivals, KafkaFeeds feeds, OpsSettings settings, Clock clock) {
        this.systems = systems;
        this.arrivals = arrivals;
        this.feeds = feeds;
        this.silence = new Silence(settings.silentAfter());
        this.clock = clock;
    }

    /** When a silent system was last heard, as this hub knows it since its start. */
    Optional<Instant> silentSince(String system) {
        return systems.find(system).flatMap(known -> silence.since(known, arrivals.last(system), clock.instant()));
    }

    /** The feeds from topics, for people, by name; empty where there are none. */
    Optional<Map<String, Object>> feeds(String system) {
        Map<String, Object> told = new LinkedHashMap<>();
        feeds.of(system).forEach(feed -> told.put(feed.feed(), told(feed)));
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private static Map<String, Object> told(FeedState feed) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", feed.failing().isPresent() ? "FAILING" : "UP");
        told.put("topic", feed.topic());
        told.put("backlog", feed.backlog());
        feed.newest().ifPresent(newest -> told.put("lastMessage", newest));
        feed.failing().ifPresent(failing -> {
            told.put("since", failing.since());
            told.put("reason", failing.kind());
        });
        return told;
    }
}
