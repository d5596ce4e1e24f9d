package id.opdhub.mapping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The component by which routes translate; Camel finds it by the name of its bean. */
@Configuration(proxyBeanMethods = false)
class MappingConfiguration {

    @Bean
    Mappings mappings() {
        return new Mappings();
    }

    @Bean("mapping")
    MappingComponent mappingComponent(Mappings mappings) {
        return new MappingComponent(mappings);
    }
}
