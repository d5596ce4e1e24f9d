package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import id.opdhub.registry.FolderFixture;

/** Mistakes in what a folder sends beside the body, and in how it reads an answer, are found with what to write instead. */
class OwnHeaderMistakesTest extends FolderMistakes {

    private static final String HEADER = """
            - setHeader:
                        name: deliver.user_key
                        constant: "{{env:KANTOR_UJI_KUNCI}}"
                    - to: deliver:""";

    @Test
    void findsNothingInAHeaderThatIsAsItMustBe() {
        assertThat(findings("sound", fixture -> with(fixture, HEADER))).isEmpty();
    }

    @Test
    void leavesTheSecretAName() {
        FolderFixture fixture = with(FolderFixture.in(root.resolve("q")), HEADER);
        RouteFile file = RouteFile.read(Folder.read(fixture.directory()), ROUTES, new FolderFindings())
                .orElseThrow();

        assertThat(file.qualified("kantor-uji/0a1b2c3d/"))
                .contains("constant: \"{env:KANTOR_UJI_KUNCI}\"", "name: deliver-constant.user_key");
    }

    @TestFactory
    Stream<DynamicTest> findsMistakes() {
        return Stream.of(
                inHeader("literal key", "\"{{env:KANTOR_UJI_KUNCI}}\"", "abc", "{{env:KANTOR_UJI_USER_KEY}}"),
                inHeader("header of HTTP", "user_key", "Content-Type", "bearer"),
                inHeader("header of the hub", "user_key", "webhook-id", "bearer"),
                inHeader("prefix of the hub", "deliver.user_key", "deliver-constant.kota", "bearer"),
                inHeader("computed secret", "constant:", "simple:", "constant: \"{{env:KANTOR_UJI_USER_KEY}}\""));
    }

    @Test
    void findsAConditionThatIsNone() {
        assertThat(findings(
                        "condition", fixture -> fixture.replacing(SYSTEM, "rate: 50/s", "delivered-when: .kode ==")))
                .singleElement()
                .asString()
                .contains("delivered-when");
    }

    private DynamicTest inHeader(String name, String old, String now, String remedy) {
        return DynamicTest.dynamicTest(
                name, () -> assertThat(findings(name, fixture -> with(fixture, HEADER.replace(old, now))))
                        .anySatisfy(text -> assertThat(text).startsWith(ROUTES).contains(remedy)));
    }

    private static FolderFixture with(FolderFixture fixture, String header) {
        return fixture.replacing(ROUTES, "- to: deliver:", header);
    }
}
