package id.opdhub.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process takes of a Linux machine.
 *
 * @param heap bytes of the heap in use right after a collection
 * @param resident bytes of memory that are the process's own
 * @param read bytes read so far, from files and connections
 * @param threads of the process
 */
public record ProcessUse(long heap, long resident, long read, long threads) {

    private static final int KILO = 1024;

    public static ProcessUse of(long pid) {
        command(pid, "GC.run");
        return new ProcessUse(
                KILO * number("used (\\d+)K", command(pid, "GC.heap_info")),
                KILO * number("RssAnon:\\s+(\\d+) kB", file(pid, "status")),
                number("rchar: (\\d+)", file(pid, "io")),
                number("Threads:\\s+(\\d+)", file(pid, "status")));
    }

    public long heapMegabytes() {
        return heap >> 20;
    }

    public long residentMegabytes() {
        return resident >> 20;
    }

    private static String command(long pid, String command) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(tool.toString(), String.valueOf(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String file(long pid, String name) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long number(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
