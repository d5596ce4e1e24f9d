package id.opdhub.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.sun.management.OperatingSystemMXBean;

/** Processor time since it was made: of the process, and of its threads by what they are for. */
final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** What everybody uses: broker, receiver. Whoever is none of them works for the side that is measured. */
    private static final Map<String, String> SHARED = shared();

    private final long process = SYSTEM.getProcessCpuTime();
    private final Map<Long, Long> before = now();

    private static Map<String, String> shared() {
        Map<String, String> shared = new LinkedHashMap<>();
        List.of("data-plane-", "kafka-raft", "raft-", "quorum-", "kafka-log-", "kafka-scheduler", "broker-1-")
                .forEach(prefix -> shared.put(prefix, "broker"));
        List.of("group-coordinator", "ExpirationReaper", "TxnMarker", "ReplicaFetcher", "controller-", "group-metadata")
                .forEach(prefix -> shared.put(prefix, "broker"));
        shared.put("bench-receiver", "receiver");
        shared.put("server-", "receiver");
        return shared;
    }

    long process() {
        return SYSTEM.getProcessCpuTime() - process;
    }

    /** Nanoseconds by kind of thread, without those too short to matter. */
    Map<String, Long> byKind() {
        Map<String, Long> byKind = new TreeMap<>();
        now().forEach((id, time) -> {
            ThreadInfo thread = THREADS.getThreadInfo(id);
            if (thread != null) {
                byKind.merge(kind(thread.getThreadName()), time - before.getOrDefault(id, 0L), Long::sum);
            }
        });
        return byKind;
    }

    private static String kind(String thread) {
        return SHARED.entrySet().stream()
                .filter(entry -> thread.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> thread.replaceAll("[#-]*[0-9]+", ""));
    }

    private static Map<Long, Long> now() {
        Map<Long, Long> now = new HashMap<>();
        for (long id : THREADS.getAllThreadIds()) {
            now.put(id, Math.max(0, THREADS.getThreadCpuTime(id)));
        }
        return now;
    }
}
