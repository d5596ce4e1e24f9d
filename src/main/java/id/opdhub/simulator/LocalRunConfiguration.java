package id.opdhub.simulator;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.expression.WebExpressionAuthorizationManager;

import id.opdhub.registry.Secrets;
import id.opdhub.registry.Systems;

/** What a local run has and no other: made-up secrets, open doors for the stand-ins, and a greeting. */
@Profile("local")
@Configuration(proxyBeanMethods = false)
class LocalRunConfiguration {

    @Bean
    Secrets secrets(Environment environment, @Value("${hub.data}") Path data) {
        return new LocalSecrets(environment, new GeneratedSecrets(data));
    }

    /** The stand-ins know their caller by the signature, as a real application does. */
    @Bean
    @Order(1)
    SecurityFilterChain simulatorFilters(HttpSecurity http) throws Exception {
        return http.securityMatcher("/simulator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access(new WebExpressionAuthorizationManager(
                                "hasIpAddress('127.0.0.0/8') or hasIpAddress('::1')")))
                .build();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> greeting(Systems systems, Secrets secrets, Environment environment) {
        return ready -> new Greeting(systems, secrets).print(environment.getProperty("local.server.port", "8080"));
    }
}
