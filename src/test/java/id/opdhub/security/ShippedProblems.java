package id.opdhub.security;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The hub's own problems, with the texts that people get. */
public final class ShippedProblems {

    private ShippedProblems() {}

    public static Problems problems() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("problems");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Problems(messages, new ObjectMapper());
    }
}
