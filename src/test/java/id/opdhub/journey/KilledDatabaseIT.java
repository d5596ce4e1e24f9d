package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import id.opdhub.support.CommitProcess;

/** With the address that the hub gives it, H2 answers no commit before it is on disk. */
class KilledDatabaseIT {

    private static final String FOLDER = "${hub.data-folder}";
    private static final List<Integer> KILLS_AFTER = List.of(1, 40, 300, 7, 1_500);

    @TempDir
    Path folder;

    @Test
    void losesNoAcknowledgedCommitInAnyKill() throws Exception {
        String url = shippedUrl().replace(FOLDER, folder.toString());
        List<Long> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS_AFTER.size(); kill++) {
            List<Long> said = CommitProcess.runAndKill(url, kill * 1_000_000L, KILLS_AFTER.get(kill));
            assertThat(said).hasSizeGreaterThanOrEqualTo(KILLS_AFTER.get(kill));
            acknowledged.addAll(said);

            assertThat(committed(url)).containsAll(acknowledged);
        }
    }

    private static List<Long> committed(String url) {
        return new JdbcTemplate(new DriverManagerDataSource(url))
                .queryForList("select number from committed", Long.class);
    }

    private static String shippedUrl() throws IOException {
        for (PropertySource<?> document :
                new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yml"))) {
            String url = String.valueOf(document.getProperty("spring.datasource.url"));
            if (url.startsWith("jdbc:h2:file:" + FOLDER)) {
                return url;
            }
        }
        throw new AssertionError("application.yml has no H2 file in its data folder");
    }
}
