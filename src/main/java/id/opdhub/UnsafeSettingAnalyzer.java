package id.opdhub;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which setting stopped the start, instead of a stack trace. */
class UnsafeSettingAnalyzer extends AbstractFailureAnalyzer<UnsafeSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSetting cause) {
        return new FailureAnalysis(cause.getMessage(), "Set it as the message says, then start again", cause);
    }
}
