package id.opdhub.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.samples.Expectations;
import id.opdhub.registry.samples.SampleResult;

/** Writes anew what is expected of a folder's samples, and shows what changed by it. */
final class ExpectedFiles {

    private final Path directory;
    private final CheckReport report;

    ExpectedFiles(Path directory, CheckReport report) {
        this.directory = directory;
        this.report = report;
    }

    void write(CheckedFolder checked, List<SampleResult> results) {
        for (SampleResult result : results) {
            if (result.failures().isEmpty()) {
                warnOfRejection(checked.folder(), result);
                result.files().forEach((file, text) -> write(checked.folder(), file, text));
                Expectations.surplus(checked.folder(), result).forEach(file -> delete(checked.folder(), file));
            }
        }
    }

    /** Writing down a new rejection must not look like success. */
    private void warnOfRejection(Folder folder, SampleResult result) {
        String accepted = SampleResult.acceptedFile(result.sample());
        String rejected = SampleResult.rejectedFile(result.sample());
        boolean before =
                folder.content(accepted).isPresent() && folder.content(rejected).isEmpty();
        if (before && result.rejected()) {
            report.error(
                    "accepted-now-rejected", directory.resolve(result.sample().file()));
        }
    }

    private void write(Folder folder, String file, String text) {
        if (Expectations.agrees(folder, file, text)) {
            return;
        }
        show(file, folder.content(file).map(content -> folder.text(file)).orElse(""), text);
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException("expected file cannot be written", e);
        }
    }

    private void delete(Folder folder, String file) {
        show(file, folder.text(file), "");
        try {
            Files.delete(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("expected file cannot be deleted", e);
        }
    }

    /** The lines between the first and the last that differ. */
    private void show(String file, String before, String after) {
        List<String> old = new ArrayList<>(before.lines().toList());
        List<String> now = new ArrayList<>(after.lines().toList());
        int first = 0;
        while (first < Math.min(old.size(), now.size()) && old.get(first).equals(now.get(first))) {
            first++;
        }
        while (Math.min(old.size(), now.size()) > first && last(old).equals(last(now))) {
            old.remove(old.size() - 1);
            now.remove(now.size() - 1);
        }
        report.line("written", directory.resolve(file), first + 1);
        old.subList(first, old.size()).forEach(line -> report.text("- " + line));
        now.subList(first, now.size()).forEach(line -> report.text("+ " + line));
    }

    private static String last(List<String> lines) {
        return lines.get(lines.size() - 1);
    }
}
