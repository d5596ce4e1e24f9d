package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

import id.opdhub.registry.FolderState.Status;

/** What people change in the folders of a running hub takes effect, or is refused while the last good version runs on. */
class ChangedFolderTest extends RunningFolder {

    @Test
    void nothingHappensWhereNothingChanged() throws IOException {
        Files.writeString(fixture.directory().resolve(".system.yaml.swp"), "an editor's");

        look(3);

        assertThat(events).isEmpty();
    }

    @Test
    void aChangeWaitsUntilItIsAtRest() {
        String before = version();
        rename("nama", "nama_bayi");

        registry.look();
        assertThat(version()).isEqualTo(before);
        registry.look();

        assertThat(version()).isNotEqualTo(before);
        AgencySystem system = systems.find(FolderFixture.ID).orElseThrow();
        assertThat(events)
                .containsExactly(
                        SystemsKnown.one(system), new SystemPauses(FolderFixture.ID), new SystemConnected(system));
        assertThat(routes()).containsExactlyInAnyOrder("kantor-uji.lahir", "kantor-uji.out");
        assertThat(endpoints()).noneMatch(uri -> uri.contains(before));
    }

    @Test
    void aChangedTableIsAChange() {
        fixture.with("tables/sex.yaml", "values: { 2: \"2\" }")
                .replacing("mappings/lahir.in.jslt", ".sex", "table(\"sex\", .sex)");
        look(2);
        String before = version();

        fixture.with("tables/sex.yaml", "values: { 2: \"1\" }");
        writeExpected();
        look(2);

        assertThat(version()).isNotEqualTo(before);
        assertThat(fixture.text("samples/lahir/siti.expected.json")).contains("\"jenis_kelamin\": \"1\"");
    }

    @Test
    void aTableThatLacksAValueOfAnOutboundSampleIsRefused() {
        String before = version();
        fixture.with("tables/nama.yaml", "values: { RUSLI: \"1\" }")
                .replacing("mappings/lahir.out.jslt", ".warga.nama_lengkap", "table(\"nama\", .warga.nama_lengkap)");

        look(2);

        assertThat(version()).isEqualTo(before);
        assertThat(registry.state(FolderFixture.ID)
                        .orElseThrow()
                        .refusal()
                        .orElseThrow()
                        .findings())
                .extracting(FolderFinding::code, FolderFinding::arguments)
                .containsExactly(tuple("sample-unmapped", List.of("tables/nama.yaml")));
    }

    @Test
    void aBrokenChangeLeavesTheLastGoodVersionRunning() {
        AgencySystem before = systems.find(FolderFixture.ID).orElseThrow();
        fixture.replacing("kantor.camel.yaml", "id: kantor-uji.lahir", "id: lahir");

        look(2);

        assertThat(systems.find(FolderFixture.ID)).contains(before);
        assertThat(routes()).containsExactlyInAnyOrder("kantor-uji.lahir", "kantor-uji.out");
        FolderState state = registry.state(FolderFixture.ID).orElseThrow();
        assertThat(state.status()).isEqualTo(Status.LIVE);
        assertThat(state.version()).isEqualTo(before.version());
        assertThat(state.refusal().orElseThrow().findings()).isNotEmpty();
        assertThat(events).isEmpty();

        fixture.replacing("kantor.camel.yaml", "id: lahir", "id: kantor-uji.lahir");
        look(2);

        assertThat(registry.state(FolderFixture.ID).orElseThrow().refusal()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void aChangeThatCannotStartBringsTheOldVersionBack() {
        AgencySystem before = systems.find(FolderFixture.ID).orElseThrow();
        rename("nama", "nama_bayi");
        camel.removeComponent("deliver");
        camel.addComponent("deliver", new Broken(1));

        look(2);

        assertThat(version()).isEqualTo(before.version());
        assertThat(routes()).containsExactlyInAnyOrder("kantor-uji.lahir", "kantor-uji.out");
        assertThat(registry.state(FolderFixture.ID).orElseThrow().refusal()).isPresent();
        assertThat(events).endsWith(new SystemConnected(before));
    }

    @Test
    void aVersionThatCannotBeBroughtBackIsNotSaidToRun() {
        rename("nama", "nama_bayi");
        camel.removeComponent("deliver");
        camel.addComponent("deliver", new Broken(2));

        look(2);

        assertThat(routes()).isEmpty();
        assertThat(registry.state(FolderFixture.ID).map(FolderState::status)).contains(Status.REFUSED);
        assertThat(events).noneMatch(SystemConnected.class::isInstance);

        rename("nama_bayi", "nama_anak");
        look(2);

        assertThat(routes()).containsExactlyInAnyOrder("kantor-uji.lahir", "kantor-uji.out");
        assertThat(registry.state(FolderFixture.ID).map(FolderState::status)).contains(Status.LIVE);
    }

    @Test
    void aVariableThatIsMissingRefusesTheChange() {
        String before = version();
        fixture.replacing("kantor.camel.yaml", "KANTOR_UJI_URL", "KANTOR_UJI_ALAMAT");

        look(2);

        assertThat(version()).isEqualTo(before);
        assertThat(events).isEmpty();
    }

    @Test
    void aRemovedFolderIsDisconnected() throws IOException {
        Files.createDirectory(root.resolve("lain"));
        FileSystemUtils.deleteRecursively(fixture.directory());

        look(2);

        assertThat(systems.find(FolderFixture.ID)).isEmpty();
        assertThat(registry.state(FolderFixture.ID)).isEmpty();
        assertThat(routes()).isEmpty();
        assertThat(endpoints()).noneMatch(uri -> uri.contains(FolderFixture.ID));
        assertThat(events).containsExactly(new SystemPauses(FolderFixture.ID), new SystemGone(FolderFixture.ID));
    }

    @Test
    void aVolumeThatIsNotThereDisconnectsNobody() {
        move(fixture.directory(), aside.resolve("away"));

        look(3);

        assertThat(events).isEmpty();
        assertThat(systems.find(FolderFixture.ID)).isPresent();
    }

    @Test
    void aNewFolderIsConnected() {
        Path there = aside.resolve("nanti");
        move(fixture.directory(), there);
        Registry later = anotherRegistry();
        move(there, fixture.directory());

        later.look();
        assertThat(later.state(FolderFixture.ID)).isEmpty();
        later.look();

        assertThat(later.state(FolderFixture.ID).map(FolderState::status)).contains(Status.LIVE);
    }

    private static void move(Path from, Path to) {
        assertThat(from.toFile().renameTo(to.toFile())).isTrue();
    }
}
