package id.opdhub.mapping;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import id.opdhub.mapping.unpacking.UnpackComponent;
import id.opdhub.record.CodeLists;
import id.opdhub.record.Regions;

/** The component by which routes translate; Camel finds it by the name of its bean. */
@Configuration(proxyBeanMethods = false)
class MappingConfiguration {

    /** Under the names that folders use. */
    @Bean
    UnpackComponent unzip() {
        return UnpackComponent.ofArchives();
    }

    @Bean
    UnpackComponent part() {
        return UnpackComponent.ofForms();
    }

    @Bean
    Mappings mappings() {
        return new Mappings();
    }

    @Bean
    MappingLanguage mappingLanguage(CodeLists codeLists, Regions regions, Clock clock) {
        return new MappingLanguage(codeLists, regions, clock);
    }

    @Bean("mapping")
    MappingComponent mappingComponent(Mappings mappings) {
        return new MappingComponent(mappings);
    }
}
