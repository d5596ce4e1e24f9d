package id.opdhub.registry;

import java.time.Clock;
import java.util.List;

import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.mapping.MappingLanguage;
import id.opdhub.mapping.Mappings;
import id.opdhub.record.CodeLists;
import id.opdhub.record.RecordTypes;
import id.opdhub.record.RecordValidator;
import id.opdhub.record.Regions;
import id.opdhub.registry.folder.Vocabulary;
import id.opdhub.registry.vocabulary.DatabaseFiles;
import id.opdhub.registry.vocabulary.LiveVocabulary;

/** What the folders under {@code hub.routes} give the rest of the hub. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    /** Filled by what is read of the files, and kept what they say. */
    @Bean
    RecordTypes recordTypes() {
        return RecordTypes.of(List.of());
    }

    @Bean
    CodeLists codeLists() {
        return CodeLists.of(List.of());
    }

    @Bean
    Regions regions() {
        return Regions.shipped();
    }

    @Bean
    RecordValidator recordValidator(Regions regions, CodeLists codeLists) {
        return new RecordValidator(regions, codeLists);
    }

    @Bean
    Systems systems() {
        return new Systems();
    }

    @Bean
    Swaps swaps() {
        return new Swaps();
    }

    @Bean
    Canonical canonical(RecordValidator validator) {
        return new Canonical(validator);
    }

    @Bean
    Vocabulary vocabulary(
            RecordTypes types,
            Regions regions,
            CodeLists codeLists,
            RecordValidator validator,
            MappingLanguage language) {
        return new Vocabulary(types, regions, codeLists, validator, language);
    }

    @Bean
    FolderCheck folderCheck(Vocabulary vocabulary, Clock clock) {
        return new FolderCheck(vocabulary, clock);
    }

    @Bean
    FolderLoader folderLoader(CamelContext camel, Mappings mappings, Secrets secrets) {
        camel.getPropertiesComponent().addPropertiesFunction(new SecretsFunction(secrets));
        return new FolderLoader(camel, mappings, secrets);
    }

    @Bean
    Connections connections(FolderLoader loader, Systems systems, Swaps swaps, ApplicationEventPublisher events) {
        return new Connections(loader, systems, swaps, events);
    }

    @Bean
    LiveVocabulary liveVocabulary(RegistrySettings settings, Vocabulary vocabulary, ObjectProvider<JdbcClient> jdbc) {
        SystemFolders folders = new SystemFolders(settings.systems());
        return LiveVocabulary.of(settings.routes(), folders, vocabulary, new DatabaseFiles(jdbc::getObject));
    }

    @Bean
    Registry registry(
            RegistrySettings settings, FolderCheck check, Connections connections, LiveVocabulary vocabulary) {
        return new Registry(new SystemFolders(settings.systems()), check, connections, vocabulary).checkAhead();
    }

    /** In profile local the simulators' package makes up what the environment lacks. */
    @Bean
    @Profile("!local")
    Secrets secrets(Environment environment) {
        return new EnvironmentSecrets(environment);
    }
}
