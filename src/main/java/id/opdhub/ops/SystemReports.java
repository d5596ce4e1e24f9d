package id.opdhub.ops;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.opdhub.delivery.DestinationState;
import id.opdhub.delivery.Destinations;
import id.opdhub.registry.FolderState;
import id.opdhub.registry.Registry;

/** How each system is, for people: up, held since when and why, silent, or refused with what is wrong in its folder. */
class SystemReports {

    private static final String UP = "UP";
    /** Half of the retention is used up: time to act, before records are removed that nobody got. */
    private static final double ALARMING = 0.5;

    private final Registry registry;
    private final Destinations destinations;
    private final Backlogs backlogs;
    private final PollReports polls;
    private final Senders senders;

    SystemReports(Registry registry, Destinations destinations, Backlogs backlogs, PollReports polls, Senders senders) {
        this.registry = registry;
        this.destinations = destinations;
        this.backlogs = backlogs;
        this.polls = polls;
        this.senders = senders;
    }

    /** By the systems' ids. */
    Map<String, Map<String, Object>> all() {
        Map<String, DestinationState> states = states();
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        for (FolderState folder : registry.states()) {
            all.put(folder.system(), told(folder, Optional.ofNullable(states.get(folder.system()))));
        }
        return all;
    }

    Optional<Map<String, Object>> of(String system) {
        return registry.state(system).map(folder -> told(folder, Optional.ofNullable(states().get(system))));
    }

    private Map<String, DestinationState> states() {
        return destinations.states().stream().collect(Collectors.toMap(DestinationState::system, Function.identity()));
    }

    private Map<String, Object> told(FolderState folder, Optional<DestinationState> destination) {
        Map<String, Object> told = new LinkedHashMap<>();
        boolean isRefused = folder.status() == FolderState.Status.REFUSED;
        Optional<Instant> silentSince = senders.silentSince(folder.system());
        told.put("status", isRefused ? "REFUSED" : status(destination, silentSince.isPresent()));
        told.put("version", folder.version());
        if (isRefused) {
            told.put("findings", findings(folder));
        }
        folder.refusal().ifPresent(newer -> {
            told.put("refusedVersion", newer.version());
            told.put("findings", findings(newer));
        });
        destination.flatMap(DestinationState::since).ifPresent(since -> told.put("since", since));
        destination.flatMap(DestinationState::reason).ifPresent(reason -> told.put("reason", reason));
        if (isRefused || destination.isPresent()) {
            tellBacklog(folder.system(), told);
        }
        destination.ifPresent(state -> told.put("parkedKeys", state.parkedKeys()));
        silentSince.ifPresent(last -> told.put("silentSince", last));
        polls.of(folder.system()).ifPresent(polled -> told.put("polled", polled));
        senders.feeds(folder.system()).ifPresent(feeds -> told.put("feeds", feeds));
        return told;
    }

    private static String status(Optional<DestinationState> destination, boolean isSilent) {
        String received = destination.map(state -> state.status().name()).orElse(UP);
        return received.equals(UP) && isSilent ? "SILENT" : received;
    }

    private void tellBacklog(String system, Map<String, Object> told) {
        backlogs.records(system).ifPresent(records -> told.put("backlog", records));
        told.put("oldestSeconds", Math.round(backlogs.oldestSeconds(system)));
        double used = backlogs.retentionUsed(system);
        if (used >= ALARMING) {
            told.put("warning", "retention");
            told.put("retentionUsed", Math.round(used * 100) / 100.0);
        }
    }

    private static List<String> findings(FolderState folder) {
        return folder.findings().stream()
                .map(finding -> finding.text(Locale.ROOT))
                .toList();
    }
}
