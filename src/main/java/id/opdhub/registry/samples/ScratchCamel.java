package id.opdhub.registry.samples;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.NoErrorHandlerBuilder;
import org.apache.camel.impl.DefaultCamelContext;

import id.opdhub.mapping.MappingComponent;
import id.opdhub.mapping.MappingLanguage;
import id.opdhub.mapping.Mappings;
import id.opdhub.mapping.unpacking.UnpackComponent;
import id.opdhub.registry.FolderRoutes;
import id.opdhub.registry.SecretsFunction;
import id.opdhub.registry.folder.CheckedFolder;
import id.opdhub.registry.folder.Folder;
import id.opdhub.registry.folder.Schemes;

/**
 * A Camel context that reaches nothing and needs no credentials. Folders visit it one after the other: to begin with a new
 * context would take each of them longer than all of its samples.
 */
final class ScratchCamel {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Arrivals arrivals = new Arrivals();
    private final SampleAnswers answers = new SampleAnswers();
    private final Mappings mappings = new Mappings();
    private final MappingLanguage language;

    ScratchCamel(MappingLanguage language) {
        this.language = language;
        camel.disableJMX();
        // As in the hub: Camel's own handler would log what a sample holds.
        camel.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerBuilder());
        camel.getPropertiesComponent().addPropertiesFunction(new SecretsFunction(Optional::of));
        camel.getShutdownStrategy().setTimeout(1);
        camel.addComponent(Schemes.MAPPING, new MappingComponent(mappings));
        Set<String> played = new HashSet<>(Schemes.OUTSIDE);
        played.addAll(List.of(Schemes.SUBMIT, Schemes.DELIVER));
        played.remove(Schemes.HTTP_ASK);
        played.forEach(scheme -> camel.addComponent(scheme, new StandInComponent(scheme, arrivals)));
        camel.addComponent(Schemes.HTTP_ASK, new AskStandIn(Schemes.HTTP_ASK, arrivals));
        camel.addComponent(Schemes.UNZIP, UnpackComponent.ofArchives());
        camel.addComponent(Schemes.PART, UnpackComponent.ofForms());
        camel.addComponent(Schemes.LOOKUP, new LookupStandIn(Schemes.LOOKUP, arrivals, mappings, answers));
        camel.start();
    }

    DefaultCamelContext camel() {
        return camel;
    }

    SampleAnswers answers() {
        return answers;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    FolderRoutes routes() {
        return new FolderRoutes(camel);
    }

    /** Mappings of the samples' moment, under the folder's own names. */
    void welcome(CheckedFolder folder) {
        Folder files = folder.folder();
        MappingLanguage ofFolder = language.with(folder.tables());
        for (String file : folder.mappings().keySet()) {
            String name = Folder.MAPPINGS + file;
            mappings.put(folder.prefix() + file, ofFolder.compile(name, files.text(name)));
        }
    }

    /** Nothing of the folder stays, whatever its routes named. */
    void seeOff(CheckedFolder folder) {
        routes().remove(folder.folder().id(), folder.folder().version());
        mappings.removeAll(folder.prefix());
        for (Endpoint endpoint : List.copyOf(camel.getEndpoints())) {
            remove(endpoint);
        }
    }

    private void remove(Endpoint endpoint) {
        try {
            camel.removeEndpoint(endpoint);
        } catch (Exception failure) {
            throw new IllegalStateException("an endpoint of a folder's samples cannot be removed", failure);
        }
    }
}
