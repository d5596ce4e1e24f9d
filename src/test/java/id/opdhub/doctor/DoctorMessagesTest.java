package id.opdhub.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.opdhub.log.BrokerFault;

/** Everything that doctor may see has a text in both languages. */
class DoctorMessagesTest {

    /** Words joined by hyphens, but for the headers of a signature and the name of the client. */
    private static final Pattern CODE = Pattern.compile("\"(?!webhook-|opd-hub)([a-z]+(?:-[a-z0-9]+)+)\"");

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(keys(Locale.ROOT)).isEqualTo(keys(Locale.ENGLISH)).contains("summary");
    }

    @Test
    void hasATextForEveryFaultOfBrokers() throws IOException {
        Set<String> faults = Stream.of(BrokerFault.values())
                .map(fault -> "kafka-" + fault.code())
                .collect(Collectors.toSet());

        assertThat(keys(Locale.ROOT)).containsAll(faults);
    }

    @Test
    void hasATextForEveryCodeInUse() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/id/opdhub/doctor"))) {
            for (Path source : sources.toList()) {
                CODE.matcher(Files.readString(source))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(used::add);
            }
        }

        assertThat(used).contains("tcp-refused", "certificate-soon");
        assertThat(keys(Locale.ROOT)).containsAll(used);
    }

    /** Of this language's own file: what it lacks would else come from the other. */
    private static Set<String> keys(Locale locale) throws IOException {
        String file = "src/main/resources/id/opdhub/doctor/doctor" + (locale.equals(Locale.ROOT) ? "" : "_" + locale)
                + ".properties";
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
