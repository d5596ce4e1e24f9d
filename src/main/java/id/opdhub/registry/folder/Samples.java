package id.opdhub.registry.folder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Reception;
import id.opdhub.registry.Sending;

/** The samples of a folder, and what they are samples of. */
public final class Samples {

    private static final String WILDCARD = ".*";

    private Samples() {}

    /** Every sample, without the files that say what is expected of it. */
    public static List<Sample> of(Folder folder) {
        return folder.files().keySet().stream()
                .flatMap(name -> Sample.at(name).stream())
                .filter(sample -> !sample.isExpectation())
                .toList();
    }

    /** The content types of what a system is given, by its own samples. */
    public static Set<String> givenContentTypes(Folder folder) {
        return folder.files().keySet().stream()
                .flatMap(name -> Sample.at(name).stream())
                .filter(sample -> sample.isOutbound() && sample.extension().startsWith(Sample.EXPECTED.substring(1)))
                .map(Sample::contentType)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The type of an outbound sample: its folder's name, or the only type that the system receives. */
    public static Optional<String> typeOf(Sample sample, AgencySystem system) {
        if (sample.type().isPresent()) {
            return sample.type();
        }
        List<String> received =
                system.receives().stream().map(Reception::type).distinct().toList();
        return received.size() == 1 && !received.get(0).endsWith(WILDCARD)
                ? Optional.of(received.get(0))
                : Optional.empty();
    }

    /** Every sample belongs to a feed or a received type, and each of these has one. */
    static void check(Folder folder, Registration registration, FolderFindings findings) {
        AgencySystem system = registration.system();
        List<Sample> samples = of(folder);
        samples.forEach(sample -> checkBelongs(sample, system, findings));
        for (int index = 0; index < system.sends().size(); index++) {
            Sending sending = system.sends().get(index);
            int line = registration.lineOfSending(index);
            sending.feed()
                    .filter(feed ->
                            samples.stream().noneMatch(sample -> sample.feed().equals(feed)))
                    .ifPresent(feed -> findings.error(Folder.SYSTEM_FILE, line, "feed-without-sample", feed));
        }
        for (int index = 0; index < system.receives().size(); index++) {
            Reception reception = system.receives().get(index);
            if (samples.stream().noneMatch(sample -> isOf(sample, reception, system))) {
                int line = registration.lineOfReception(index);
                findings.error(Folder.SYSTEM_FILE, line, "type-without-sample", reception.type());
            }
        }
    }

    private static void checkBelongs(Sample sample, AgencySystem system, FolderFindings findings) {
        if (!sample.isOutbound() && !system.hasFeed(sample.feed())) {
            findings.error(sample.file(), 1, "sample-of-unknown-feed", sample.feed());
        } else if (sample.isOutbound() && typeOf(sample, system).isEmpty()) {
            findings.error(sample.file(), 1, "sample-without-type", sample.name());
        } else if (sample.isOutbound()
                && system.receives().stream().noneMatch(reception -> isOf(sample, reception, system))) {
            findings.error(
                    sample.file(),
                    1,
                    "sample-of-unknown-type",
                    typeOf(sample, system).orElse(""));
        }
    }

    private static boolean isOf(Sample sample, Reception reception, AgencySystem system) {
        Optional<String> type = typeOf(sample, system).filter(name -> sample.isOutbound());
        String named = reception.type();
        return named.endsWith(WILDCARD)
                ? type.filter(name -> name.startsWith(named.substring(0, named.length() - 1)))
                        .isPresent()
                : type.filter(named::equals).isPresent();
    }
}
