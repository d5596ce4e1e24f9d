package id.opdhub;

import java.util.stream.Stream;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import id.opdhub.log.BrokerFault;
import id.opdhub.log.LogUnavailable;
import id.opdhub.log.TopicsMissing;

/** Says what keeps the hub from its brokers at the start, and where to mend it, instead of a stack trace. */
class LogUnavailableAnalyzer extends AbstractFailureAnalyzer<LogUnavailable> {

    private static final String BOOTSTRAP = "bootstrap.servers";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LogUnavailable cause) {
        if (cause instanceof TopicsMissing missing) {
            return new FailureAnalysis(
                    "The brokers do not let the hub make topics that it needs:\n" + String.join("\n", missing.wanted()),
                    "Make them so, or grant CREATE, then start again",
                    cause);
        }
        BrokerFault fault = BrokerFault.of(cause);
        return new FailureAnalysis(text(fault, cause), "Mend it, then start again", cause);
    }

    /** Kafka's own words besides, where the fault may be more than one thing; it hides passwords in them. */
    private static String text(BrokerFault fault, Throwable failure) {
        String problem = setting(fault) + ": " + fault.advice();
        boolean isVague = fault == BrokerFault.SETTING_WRONG || fault == BrokerFault.AWAY;
        return isVague ? problem + " (" + reason(failure) + ")" : problem;
    }

    private static String setting(BrokerFault fault) {
        if (fault.setting().startsWith("hub.")) {
            return fault.setting();
        }
        if (fault.setting().equals(BOOTSTRAP)) {
            return "hub.kafka.bootstrap-servers";
        }
        return "hub.kafka.client" + (fault.setting().isEmpty() ? "" : ".[" + fault.setting() + "]");
    }

    private static String reason(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .orElse("");
    }
}
