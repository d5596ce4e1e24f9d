package id.opdhub.contract;

import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import id.opdhub.log.Topics;
import id.opdhub.record.RecordTypes;
import id.opdhub.registry.Registry;

/** The documents about the hub. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    @Bean
    LiveSystems liveSystems(Registry registry, CamelContext camel, RecordTypes types) {
        return new LiveSystems(registry, (ModelCamelContext) camel, types);
    }

    @Bean
    TypeSchemas typeSchemas(RecordTypes types) {
        return new TypeSchemas(types);
    }

    @Bean
    OpenApi openApi(TypeSchemas types) {
        return new OpenApi(types);
    }

    @Bean
    AsyncApi asyncApi(TypeSchemas types, Topics topics) {
        return new AsyncApi(types, topics);
    }
}
