package id.opdhub.log;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.IllegalSaslStateException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;

/** What keeps the hub from brokers, as whoever runs it can mend it. */
public enum BrokerFault {
    CERTIFICATE_EXPIRED(
            "ssl.truststore.location",
            "the certificate of the brokers, or of the authority that signed it, is expired or not yet valid: renew it, or"
                    + " set the clock of this machine right"),
    CERTIFICATE_NOT_TRUSTED(
            "ssl.truststore.location",
            "the certificate of the brokers is signed by no authority that the truststore holds: put the authority there"),
    CERTIFICATE_OF_ANOTHER(
            "bootstrap.servers", "the certificate of the brokers is for another name: use the name that it is for"),
    HANDSHAKE_FAILED(
            "ssl.keystore.location",
            "TLS does not come about: the brokers want a certificate of the hub, or do not speak TLS at this port"),
    MECHANISM_UNKNOWN("sasl.mechanism", "the brokers do not offer this mechanism, or none at all at this port"),
    LOGIN_REFUSED("sasl.jaas.config", "the brokers refuse this user or password"),
    NOT_ALLOWED("sasl.jaas.config", "the brokers know this user, and do not allow it what it needs: grant it"),
    TOO_FEW_BROKERS(
            "hub.topics.replication", "there are fewer brokers than copies wanted: start them all, or want fewer"),
    SETTING_WRONG("", "a setting cannot be used"),
    /** The one that may pass by itself. */
    AWAY(
            "bootstrap.servers",
            "no broker answers: wrong address, brokers away, or security.protocol is not the one of this port");

    static final int DEEPEST_CAUSE = 20;

    private final String setting;
    private final String advice;

    BrokerFault(String setting, String advice) {
        this.setting = setting;
        this.advice = advice;
    }

    /** Lower-case, as machines take it: {@code login-refused}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Under Kafka's name, where it has one: whoever mends it looks here first. Empty when the reason itself tells. */
    public String setting() {
        return setting;
    }

    /** What is wrong and what to do, in half a sentence. */
    public String advice() {
        return advice;
    }

    /** What kept the hub away, from the exception that told it. */
    public static BrokerFault of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .toList();
        return ofTls(causes)
                .or(() -> causes.stream()
                        .flatMap(cause -> ofKafka(cause).stream())
                        .findFirst())
                .orElse(AWAY);
    }

    /** Causes tell more than what they caused: a handshake fails for many reasons. */
    private static Optional<BrokerFault> ofTls(List<Throwable> causes) {
        if (any(causes, CertificateExpiredException.class) || any(causes, CertificateNotYetValidException.class)) {
            return Optional.of(CERTIFICATE_EXPIRED);
        }
        if (any(causes, CertPathBuilderException.class) || any(causes, CertPathValidatorException.class)) {
            return Optional.of(CERTIFICATE_NOT_TRUSTED);
        }
        if (any(causes, CertificateException.class)) {
            return Optional.of(CERTIFICATE_OF_ANOTHER);
        }
        return any(causes, SslAuthenticationException.class) ? Optional.of(HANDSHAKE_FAILED) : Optional.empty();
    }

    private static Optional<BrokerFault> ofKafka(Throwable cause) {
        if (cause instanceof UnsupportedSaslMechanismException || cause instanceof IllegalSaslStateException) {
            return Optional.of(MECHANISM_UNKNOWN);
        }
        if (cause instanceof SaslAuthenticationException) {
            return Optional.of(LOGIN_REFUSED);
        }
        if (cause instanceof AuthorizationException) {
            return Optional.of(NOT_ALLOWED);
        }
        if (cause instanceof InvalidReplicationFactorException) {
            return Optional.of(TOO_FEW_BROKERS);
        }
        boolean isSetting = cause instanceof ConfigException || isUnusable(cause);
        return isSetting ? Optional.of(SETTING_WRONG) : Optional.empty();
    }

    /** A client that could not even be made; its cause says which setting was the reason. */
    private static boolean isUnusable(Throwable cause) {
        return cause.getClass() == KafkaException.class
                && cause.getMessage() != null
                && (cause.getMessage().startsWith("Failed to create")
                        || cause.getMessage().startsWith("Failed to construct"));
    }

    private static boolean any(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }
}
