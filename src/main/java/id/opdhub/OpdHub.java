package id.opdhub;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

import id.opdhub.doctor.DoctorCommand;
import id.opdhub.log.EarlyBroker;
import id.opdhub.registry.CheckCommand;
import id.opdhub.registry.NewSystemCommand;

/** Starts the hub, or runs the command that its arguments name. A start reads no class for beans but those named for it. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = {UserDetailsServiceAutoConfiguration.class, TransactionAutoConfiguration.class})
@ComponentScan(
        resourcePattern = "**/{name:.*(?:Configuration|Controller|Advice)}.class",
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan
public class OpdHub {

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && !words.get(0).startsWith("--")) {
            System.exit(command(words.get(0), words.subList(1, words.size())));
        }
        SpringApplication hub = new SpringApplication(OpdHub.class);
        hub.addListeners(
                (ApplicationListener<ApplicationPreparedEvent>) OpdHub::refuseUnsafeSettings, new EarlyBroker());
        hub.run(arguments);
    }

    private static int command(String name, List<String> arguments) {
        if (name.equals("check")) {
            return CheckCommand.run(arguments, System.out);
        }
        if (name.equals("new-system")) {
            return NewSystemCommand.run(arguments, System.out);
        }
        if (name.equals("doctor")) {
            return DoctorCommand.run(arguments, System.out);
        }
        System.out.println("Tidak ada perintah " + name + " / there is no command " + name
                + ": check [--routes DIR] [--write] [SYSTEM…], new-system ID [--like SYSTEM] [--routes DIR],"
                + " doctor [--routes DIR] [SYSTEM…]");
        return 1;
    }

    /** One line a setting, and no stack trace: whoever starts the hub is to mend a setting, not to read code. */
    private static void refuseUnsafeSettings(ApplicationPreparedEvent prepared) {
        List<String> problems =
                SettingsCheck.problems(prepared.getApplicationContext().getEnvironment());
        if (!problems.isEmpty()) {
            problems.forEach(System.out::println);
            System.exit(1);
        }
    }
}
