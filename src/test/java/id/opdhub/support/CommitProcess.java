package id.opdhub.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A process that commits one number after the other and says of each that it is committed, until it is killed. */
public final class CommitProcess {

    private CommitProcess() {}

    /** Runs it from a number on, kills it as by {@code kill -9} after so many commits, and gives back all that it said. */
    public static List<Long> runAndKill(String url, long first, int commits) {
        List<Long> said = new ArrayList<>();
        try {
            Process process = start(url, first);
            try (BufferedReader lines = process.inputReader(StandardCharsets.US_ASCII)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(Long.valueOf(line));
                    if (said.size() == commits) {
                        // Through its handle: the process itself would close what it has said and nobody has read.
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return said;
    }

    private static Process start(String url, long first) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitProcess.class.getName(),
                        url,
                        String.valueOf(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Its arguments are the database's address and the first number. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection(arguments[0]);
                Statement table = database.createStatement()) {
            table.execute("create table if not exists committed (number bigint primary key)");
            try (PreparedStatement insert = database.prepareStatement("insert into committed values (?)")) {
                for (long number = Long.parseLong(arguments[1]); ; number++) {
                    insert.setLong(1, number);
                    insert.executeUpdate();
                    say(number);
                }
            }
        }
    }

    /** In one write, so that a kill leaves no half of a number. */
    private static void say(long number) {
        byte[] line = (number + "\n").getBytes(StandardCharsets.US_ASCII);
        System.out.write(line, 0, line.length);
        System.out.flush();
    }
}
