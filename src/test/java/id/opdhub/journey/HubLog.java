package id.opdhub.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What a hub in a process of its own said. */
final class HubLog {

    /** So many lines explain what a hub should not have said. */
    private static final int BEFORE = 3;

    private HubLog() {}

    static long lines(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.count();
        }
    }

    /** Stack traces, and statements with their values; each with what was said before. */
    static List<String> traces(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return IntStream.range(0, lines.size())
                .filter(line -> isOfATrace(lines.get(line)) && (line == 0 || !isOfATrace(lines.get(line - 1))))
                .mapToObj(line -> String.join("\n", lines.subList(Math.max(0, line - BEFORE), line + 1)))
                .toList();
    }

    private static boolean isOfATrace(String line) {
        return line.startsWith("\tat ") || line.contains("values (");
    }
}
