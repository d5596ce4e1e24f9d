package id.opdhub;

import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.spi.CamelBeanPostProcessor;
import org.apache.camel.spi.StartupConditionStrategy;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.CamelConfigurationProperties;
import org.apache.camel.spring.boot.CamelSpringBootApplicationController;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the hub's Camel where Spring Boot would have made one of its own, and sets it up as that one. */
@Configuration(proxyBeanMethods = false)
class CamelConfiguration {

    @Bean(destroyMethod = "")
    CamelContext camelContext(
            ApplicationContext application,
            CamelConfigurationProperties settings,
            org.apache.camel.spring.spi.CamelBeanPostProcessor beans,
            StartupConditionStrategy conditions)
            throws Exception {
        CamelSpringBootApplicationController controller = new CamelSpringBootApplicationController(application);
        CamelContext camel = new HubCamelContext(application, settings.getMain().isWarnOnEarlyShutdown(), controller);
        controller.setCamelContext(camel);
        beans.setCamelContext(camel);
        ExtendedCamelContext extension = camel.getCamelContextExtension();
        extension.addContextPlugin(CamelBeanPostProcessor.class, beans);
        extension.addContextPlugin(StartupConditionStrategy.class, conditions);
        return CamelAutoConfiguration.doConfigureCamelContext(application, camel, settings, controller);
    }
}
