package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

import id.opdhub.mapping.Mappings;
import id.opdhub.registry.FolderState.Status;
import id.opdhub.registry.folder.Vocabulary;

/** What the hub still knows of a system whose folder is refused, and that nothing in a folder stops the start. */
class RefusedFolderTest {

    @TempDir
    Path root;

    private final Systems systems = new Systems();
    private final List<Object> events = new ArrayList<>();
    private FolderFixture fixture;

    @BeforeEach
    void writeFolder() {
        fixture = FolderFixture.in(root);
    }

    @Test
    void leavesASystemWithoutRouteOrSampleARecipient() {
        fixture.without("samples/lahir/siti.json")
                .without("samples/out/siti.json")
                .replacing("kantor.camel.yaml", "direct:kantor-uji.lahir", "direct:kantor-uji.mati")
                .replacing("kantor.camel.yaml", "id: kantor-uji.lahir", "id: kantor-uji.mati")
                .replacing("kantor.camel.yaml", "direct:kantor-uji.out", "direct:kantor-uji.keluar");

        assertThat(refused(TestVocabulary.SHIPPED))
                .contains("feed-without-route", "no-out-route", "feed-without-sample", "type-without-sample");

        assertThat(events)
                .containsExactly(SystemsKnown.one(systems.find(FolderFixture.ID).orElseThrow()));
    }

    @Test
    void leavesASystemWithWrongDeliverySettingsARecipient() {
        fixture.replacing("system.yaml", "rate: 50/s", "rate: 50");

        assertThat(refused(TestVocabulary.SHIPPED)).containsExactly("bad-rate");

        assertThat(systems.find(FolderFixture.ID)).isPresent();
    }

    @Test
    void doesNotRouteToASystemWhoseRightsCannotBeRead() {
        fixture.replacing("system.yaml", "    when:", "    wen:");

        assertThat(refused(TestVocabulary.SHIPPED)).contains("unknown-key");

        assertThat(systems.all()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void readsTheRestWhereOneFileCannotBeRead() throws IOException {
        Path file = fixture.directory().resolve("mappings/pipa.jslt");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(file));

            assertThat(refused(TestVocabulary.SHIPPED)).containsExactly("file-unreadable");
        }

        assertThat(systems.find(FolderFixture.ID)).isPresent();
    }

    @Test
    void refusesAFolderWhoseReadingBreaks() {
        assertThat(refused(new Vocabulary(null, null, null, null, null))).containsExactly("check-broken");
    }

    @Test
    void leavesASystemWhoseSamplesBreakTheCheckARecipient() {
        Vocabulary shipped = TestVocabulary.SHIPPED;
        Vocabulary broken =
                new Vocabulary(shipped.types(), shipped.regions(), shipped.codeLists(), null, shipped.language());

        assertThat(refused(broken)).containsExactly("check-broken");

        assertThat(systems.find(FolderFixture.ID)).isPresent();
    }

    /** The codes of its findings. */
    private List<String> refused(Vocabulary vocabulary) {
        FolderLoader loader = new FolderLoader(new DefaultCamelContext(), new Mappings(), Optional::of);
        FolderCheck check = new FolderCheck(vocabulary, TestVocabulary.CLOCK);
        Registry registry = new Registry(
                new SystemFolders(root),
                check,
                new Connections(loader, systems, new Swaps(), events::add),
                TestVocabulary.still());
        registry.run(new DefaultApplicationArguments());
        FolderState state = registry.state(FolderFixture.ID).orElseThrow();
        assertThat(state.status()).isEqualTo(Status.REFUSED);
        return state.findings().stream().map(FolderFinding::code).toList();
    }
}
