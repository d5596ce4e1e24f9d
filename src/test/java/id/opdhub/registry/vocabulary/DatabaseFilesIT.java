package id.opdhub.registry.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.support.Database;

/** Types and code lists come back as they were kept, whichever database it is. */
class DatabaseFilesIT {

    private static final String LONG = "{\"title\": \"" + "nagari é ".repeat(20_000) + "\"}";

    @ParameterizedTest
    @EnumSource
    void whatIsKeptComesBackUntilItIsForgotten(Database database) {
        JdbcClient jdbc = JdbcClient.create(database.fresh());
        KeptFiles files = new DatabaseFiles(() -> jdbc);

        files.keep("types/a", "{}");
        files.keep("types/a", LONG);
        files.keep("codelists/b", "name: b");

        assertThat(files.all()).hasSize(2).containsEntry("types/a", LONG).containsEntry("codelists/b", "name: b");

        files.forget("types/a");

        assertThat(files.all()).containsOnlyKeys("codelists/b");
    }
}
