package id.opdhub.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import id.opdhub.log.Appender;
import id.opdhub.registry.Secrets;
import id.opdhub.registry.Systems;

/** Lets the stand-ins send as soon as the hub is ready. */
@Profile("local")
@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {

    @Bean
    SimulatedTraffic simulatedTraffic(
            Systems systems,
            Clock clock,
            @Value("${hub.routes:routes}") Path routes,
            @Value("${hub.data:data}") Path data) {
        return new SimulatedTraffic(
                systems, new SampleFiles(routes), new FirstStart(data), new SyntheticSubmissions(clock));
    }

    /** The port is known only once the web server listens. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> simulatedTrafficStart(
            SimulatedTraffic traffic, Systems systems, Secrets secrets, Appender log, SimulatorSettings settings) {
        return ready -> {
            String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
            if (port != null && !settings.every().isZero()) {
                HubCaller callers = new HubCaller(systems, secrets, URI.create("http://localhost:" + port));
                traffic.start(new TopicWriter(log, new FileDropper(secrets, callers)), settings.every());
            }
        };
    }
}
