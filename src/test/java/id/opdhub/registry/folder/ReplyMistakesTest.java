package id.opdhub.registry.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import id.opdhub.registry.FolderFixture;

/** Mistakes in how a folder answers its caller, or writes in another form, are found with what to write instead. */
class ReplyMistakesTest extends FolderMistakes {

    private static final String REPLY = """
            - route:
                id: kantor-uji.lahir.reply
                from:
                  uri: direct:kantor-uji.lahir.reply
                  steps:
                    - to:
                        uri: mapping:lahir.out.jslt
                        parameters:
                          as: xml
            - route:
            """;

    @Test
    void findsNothingInAReplyThatIsAsItMustBe() {
        assertThat(findings("sound", fixture -> with(fixture, REPLY))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> findsMistakes() {
        return Stream.of(
                inReply("unknown form", "as: xml", "as: yaml", 9, "xml, form, multipart"),
                inReply("unknown option", "as: xml", "charset: x", 9, "as"),
                inReply("option in address", "lahir.out.jslt", "lahir.out.jslt?as=xml", 7, "parameters:"),
                inReply("reply of no feed", "direct:kantor-uji.lahir", "direct:kantor-uji.mati", 2, "<feed>.reply"));
    }

    private DynamicTest inReply(String name, String old, String now, int line, String remedy) {
        return mistake(name, fixture -> with(fixture, REPLY.replace(old, now)), ROUTES, line, remedy);
    }

    private static FolderFixture with(FolderFixture fixture, String reply) {
        return fixture.with(ROUTES, fixture.text(ROUTES).replaceFirst("- route:\n", reply));
    }
}
