package id.opdhub.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.component.mock.MockComponent;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

import id.opdhub.mapping.MappingComponent;
import id.opdhub.mapping.Mappings;
import id.opdhub.registry.FolderState.Status;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;

/** A folder comes into a running hub and leaves it without touching others. */
class RegistryTest {

    private static final Set<String> VARIABLES = Set.of("KANTOR_UJI_KEY", "KANTOR_UJI_SIGNING", "KANTOR_UJI_URL");

    @TempDir
    Path root;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Mappings mappings = new Mappings();
    private final Systems systems = new Systems();
    private final List<Object> events = new ArrayList<>();
    private final FolderCheck check = new FolderCheck(TestVocabulary.SHIPPED, TestVocabulary.CLOCK);
    private Secrets secrets = variable -> Optional.of(variable).filter(VARIABLES::contains);
    private FolderFixture fixture;

    @BeforeEach
    void startCamel() {
        camel.disableJMX();
        camel.getPropertiesComponent().addPropertiesFunction(new SecretsFunction(name -> secrets.find(name)));
        camel.addComponent("mapping", new MappingComponent(mappings));
        camel.addComponent("submit", new MockComponent());
        camel.addComponent("deliver", new MockComponent());
        camel.start();
        fixture = FolderFixture.in(root);
    }

    @AfterEach
    void stopCamel() {
        camel.stop();
    }

    @Test
    void connectsAFolderAndTellsOthers() {
        writeExpected(fixture.directory());

        registry().run(new DefaultApplicationArguments());

        AgencySystem system = systems.find(FolderFixture.ID).orElseThrow();
        assertThat(events).containsExactly(SystemsKnown.one(system), new SystemConnected(system));
        assertThat(routes()).containsExactlyInAnyOrder("kantor-uji.lahir", "kantor-uji.out");
        assertThat(mappings.find("kantor-uji/" + system.version() + "/lahir.in.jslt"))
                .isPresent();
    }

    @Test
    void refusesABrokenFolderAndKeepsTheOthers() {
        writeExpected(fixture.directory());
        FolderFixture.in(root.resolve("x")).replacing("system.yaml", "region:", "regoin:");
        Path broken = root.resolve("x").resolve(FolderFixture.ID);
        assertThat(broken.toFile().renameTo(root.resolve("kantor-rusak").toFile()))
                .isTrue();
        assertThat(root.resolve("x").toFile().delete()).isTrue();
        Registry registry = registry();

        registry.run(new DefaultApplicationArguments());

        assertThat(registry.state("kantor-uji").map(FolderState::status)).contains(Status.LIVE);
        assertThat(registry.state("kantor-rusak").map(FolderState::status)).contains(Status.REFUSED);
        assertThat(registry.state("kantor-rusak").orElseThrow().findings()).isNotEmpty();
        assertThat(systems.all()).extracting(AgencySystem::id).containsExactly("kantor-uji");
    }

    @Test
    void knowsWhatARefusedSystemMayReceive() {
        writeExpected(fixture.directory());
        fixture.replacing("kantor.camel.yaml", "id: kantor-uji.lahir", "id: lahir");

        registry().run(new DefaultApplicationArguments());

        AgencySystem system = systems.find(FolderFixture.ID).orElseThrow();
        assertThat(events).containsExactly(SystemsKnown.one(system));
        assertThat(routes()).isEmpty();
    }

    @Test
    void refusesAFolderWhoseVariableIsMissing() {
        secrets = variable -> Optional.of(variable).filter(name -> !name.equals("KANTOR_UJI_URL"));

        List<FolderFinding> failures = loader().load(checked());

        assertThat(failures)
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("kantor.camel.yaml:14: ")
                .contains("KANTOR_UJI_URL");
        assertThat(routes()).isEmpty();
    }

    @Test
    void refusesAFolderWhoseLoadingBreaks() {
        writeExpected(fixture.directory());
        secrets = variable -> {
            throw new IllegalStateException("vault is away");
        };
        Registry registry = registry();

        registry.run(new DefaultApplicationArguments());

        assertThat(registry.state(FolderFixture.ID).map(FolderState::status)).contains(Status.REFUSED);
    }

    @Test
    void leavesNothingOfAFolderThatCamelCannotStart() {
        camel.removeComponent("deliver");

        List<FolderFinding> failures = loader().load(checked());

        assertThat(failures).hasSize(1);
        assertThat(routes()).isEmpty();
        assertThat(camel.getRouteDefinitions()).isEmpty();
        assertThat(mappings.find("kantor-uji/" + checked().folder().version() + "/lahir.in.jslt"))
                .isEmpty();
        assertThat(endpoints()).noneMatch(uri -> uri.contains("kantor-uji"));
    }

    @Test
    void loadsANewVersionAfterTheOldOneIsUnloaded() throws InterruptedException {
        FolderLoader loader = loader();
        CheckedFolder old = checked();
        loader.load(old);
        fixture.replacing("mappings/lahir.out.jslt", "\"nama\"", "\"nama_anak\"");
        CheckedFolder now = checked();

        loader.unload(FolderFixture.ID, old.folder().version());
        assertThat(endpoints()).noneMatch(uri -> uri.contains("kantor-uji"));
        assertThat(loader.load(now)).isEmpty();

        assertThat(now.folder().version()).isNotEqualTo(old.folder().version());
        assertThat(delivered(now)).contains("nama_anak");
    }

    private String delivered(CheckedFolder folder) throws InterruptedException {
        String uri = "deliver:" + folder.prefix() + "KANTOR_UJI_URL";
        MockEndpoint end = camel.getEndpoint(uri, MockEndpoint.class);
        end.expectedMessageCount(1);
        camel.createProducerTemplate()
                .sendBody("direct:kantor-uji.out", TestVocabulary.json("{\"warga\": {\"nama_lengkap\": \"SITI\"}}"));
        end.assertIsSatisfied();
        return end.getExchanges().get(0).getMessage().getBody().toString();
    }

    private CheckedFolder checked() {
        return check.read(Folder.read(fixture.directory()));
    }

    private void writeExpected(Path directory) {
        CheckedFolder folder = check.read(Folder.read(directory));
        check.results(folder).forEach(result -> result.files().forEach(fixture::with));
    }

    private Registry registry() {
        return new Registry(
                new SystemFolders(root),
                check,
                new Connections(loader(), systems, new Swaps(), events::add),
                TestVocabulary.still());
    }

    private FolderLoader loader() {
        return new FolderLoader(camel, mappings, secrets);
    }

    private List<String> routes() {
        return camel.getRoutes().stream().map(Route::getRouteId).toList();
    }

    private List<String> endpoints() {
        return camel.getEndpoints().stream().map(Endpoint::getEndpointUri).toList();
    }
}
