package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import id.opdhub.registry.FolderFinding.Level;

/** The one line by which an engineer learns of a mistake. */
class FolderFindingTest {

    private static final String MARK = "warning-mark";

    @Test
    void saysPlaceProblemAndRemedyInBothLanguages() throws IOException {
        for (String code : codes(Locale.ROOT)) {
            for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
                FolderFinding finding =
                        new FolderFinding("system.yaml", 3, Level.ERROR, code, List.of("p", "q", "r", "s"));
                assertThat(finding.text(locale))
                        .startsWith("system.yaml:3: ")
                        .contains(" → ")
                        .doesNotContainPattern("\\{\\d}");
            }
        }
    }

    @Test
    void hasEveryMessageInBothLanguages() throws IOException {
        assertThat(codes(Locale.ENGLISH)).isEqualTo(codes(Locale.ROOT));
    }

    @Test
    void marksWarnings() {
        FolderFinding warning = new FolderFinding("system.yaml", 1, Level.WARNING, "no-contact", List.of());

        assertThat(warning.refuses()).isFalse();
        assertThat(warning.text(Locale.ROOT)).startsWith("system.yaml:1: (peringatan) ");
        assertThat(warning.text(Locale.ENGLISH)).endsWith("add contact: { name: …, email: … }");
    }

    /** From the file itself: a bundle would lend the Indonesian message where the English one is missing. */
    private static Set<String> codes(Locale locale) throws IOException {
        String suffix = locale.getLanguage().isEmpty() ? "" : "_" + locale.getLanguage();
        try (InputStream file = FolderFinding.class.getResourceAsStream("folder-findings" + suffix + ".properties")) {
            Set<String> codes = new TreeSet<>(new PropertyResourceBundle(file).keySet());
            codes.remove(MARK);
            return codes;
        }
    }
}
