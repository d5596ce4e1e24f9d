package id.opdhub;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the hub. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OpdHub {

    public static void main(String[] args) {
        SpringApplication.run(OpdHub.class, args);
    }
}
