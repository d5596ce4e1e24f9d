package id.opdhub.security;

import jakarta.servlet.DispatcherType;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

import id.opdhub.registry.Secrets;
import id.opdhub.registry.Systems;

/** Who may call what. Callers are known from a header alone, before their body is read. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPERATORS = {"VIEWER", "OPERATOR", "AUDITOR"};

    @Bean
    Problems problems(MessageSource messages, ObjectMapper json) {
        return new Problems(messages, json);
    }

    /** A method that is not served is refused like any other, by a problem with status 405. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** What the server itself refuses, as an address that is none, is told by a problem, too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, ApiKeyFilter apiKeys, Problems problems) throws Exception {
        AuthenticationEntryPoint unknown = (request, response, reason) ->
                problems.write(request, response, HttpStatus.UNAUTHORIZED, "unauthorized");
        AccessDeniedHandler forbidden =
                (request, response, reason) -> problems.write(request, response, HttpStatus.FORBIDDEN, "forbidden");
        return http.csrf(AbstractHttpConfigurer::disable) // no browser session to ride on
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        answers -> answers.authenticationEntryPoint(unknown).accessDeniedHandler(forbidden))
                .addFilterBefore(apiKeys, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // An error of a request that was let in is told by the same answer.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyRole(OPERATORS)
                        .requestMatchers(HttpMethod.GET, "/v1/ops/**")
                        .hasAnyRole(OPERATORS)
                        .requestMatchers("/v1/ops/**")
                        .hasRole("OPERATOR")
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    ApiKeyFilter apiKeyFilter(ApiKeys keys, ApplicationAvailability availability, Problems problems) {
        return new ApiKeyFilter(keys, availability, problems);
    }

    @Bean
    ApiKeys apiKeys(Systems systems, Secrets secrets, OperatorSettings operators) {
        return new ApiKeys(systems, secrets, operators);
    }

    /** It stands in the security chain alone, not a second time among the container's filters. */
    @Bean
    FilterRegistrationBean<ApiKeyFilter> onlyInTheChain(ApiKeyFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
