package id.opdhub.registry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.component.mock.MockComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

import id.opdhub.mapping.MappingComponent;
import id.opdhub.mapping.Mappings;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;

/** One folder that runs in a Camel context, and the registry that looks after it. */
abstract class RunningFolder {

    private static final Set<String> VARIABLES = Set.of("KANTOR_UJI_KEY", "KANTOR_UJI_SIGNING", "KANTOR_UJI_URL");

    @TempDir
    Path root;

    @TempDir
    Path aside;

    final DefaultCamelContext camel = new DefaultCamelContext();
    final Systems systems = new Systems();
    final List<Object> events = new ArrayList<>();
    FolderFixture fixture;
    Registry registry;
    private final Mappings mappings = new Mappings();
    private final FolderCheck check = new FolderCheck(TestVocabulary.SHIPPED, TestVocabulary.CLOCK);
    private final Secrets secrets = variable -> Optional.of(variable).filter(VARIABLES::contains);

    @BeforeEach
    void start() {
        camel.disableJMX();
        camel.getPropertiesComponent().addPropertiesFunction(new SecretsFunction(secrets));
        camel.addComponent("mapping", new MappingComponent(mappings));
        camel.addComponent("submit", new MockComponent());
        camel.addComponent("deliver", new MockComponent());
        camel.start();
        fixture = FolderFixture.in(root);
        writeExpected();
        registry = anotherRegistry();
        registry.run(new DefaultApplicationArguments());
        events.clear();
    }

    @AfterEach
    void stop() {
        registry.close();
        camel.stop();
    }

    Registry anotherRegistry() {
        FolderLoader loader = new FolderLoader(camel, mappings, secrets);
        Connections connections = new Connections(loader, systems, new Swaps(), events::add);
        return new Registry(new SystemFolders(root), check, connections, TestVocabulary.still());
    }

    /** Cannot make its first endpoints. */
    static final class Broken extends MockComponent {
        private int times;

        Broken(int times) {
            this.times = times;
        }

        @Override
        protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
                throws Exception {
            if (times > 0) {
                times--;
                throw new IllegalArgumentException("made to break");
            }
            return super.createEndpoint(uri, remaining, parameters);
        }
    }

    void look(int times) {
        for (int time = 0; time < times; time++) {
            registry.look();
        }
    }

    void rename(String before, String now) {
        fixture.replacing("mappings/lahir.out.jslt", "\"" + before + "\"", "\"" + now + "\"");
        writeExpected();
    }

    String version() {
        return systems.find(FolderFixture.ID).orElseThrow().version();
    }

    void writeExpected() {
        CheckedFolder folder = check.read(Folder.read(fixture.directory()));
        check.results(folder).forEach(result -> result.files().forEach(fixture::with));
    }

    List<String> routes() {
        return camel.getRoutes().stream().map(Route::getRouteId).toList();
    }

    List<String> endpoints() {
        return camel.getEndpoints().stream().map(Endpoint::getEndpointUri).toList();
    }
}
