package id.opdhub.doctor;

import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.X509TrustManager;

import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;

/** Judges the certificates that a server shows, its own first. */
final class ChainExam {

    private static final Duration SOON = Duration.ofDays(30);
    /** Of TLS 1.3, where the kind of key says nothing about the exchange. */
    private static final String ANY_KIND = "UNKNOWN";

    private final X509TrustManager authorities;
    private final Clock clock;

    ChainExam(X509TrustManager authorities, Clock clock) {
        this.authorities = authorities;
        this.clock = clock;
    }

    /** What comes first in the way of a connection; a warning or the date when nothing does. */
    Symptom of(String target, String host, String protocol, List<X509Certificate> chain) {
        return validity(target, chain)
                .or(() -> name(target, host, chain.get(0)))
                .or(() -> trust(target, chain))
                .orElseGet(() -> expiry(target, protocol, chain));
    }

    private Optional<Symptom> validity(String target, List<X509Certificate> chain) {
        Instant now = clock.instant();
        for (X509Certificate one : chain) {
            if (now.isAfter(one.getNotAfter().toInstant())) {
                return Optional.of(Symptom.error(target, "certificate-expired", subject(one), day(one.getNotAfter())));
            }
            if (now.isBefore(one.getNotBefore().toInstant())) {
                return Optional.of(Symptom.error(target, "certificate-early", subject(one), day(one.getNotBefore())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Symptom> name(String target, String host, X509Certificate own) {
        try {
            new DefaultHostnameVerifier().verify(host, own);
            return Optional.empty();
        } catch (SSLException another) {
            return Optional.of(Symptom.error(target, "certificate-of-another", names(own), host));
        }
    }

    private Optional<Symptom> trust(String target, List<X509Certificate> chain) {
        try {
            authorities.checkServerTrusted(chain.toArray(X509Certificate[]::new), ANY_KIND);
            return Optional.empty();
        } catch (CertificateException untrusted) {
            X509Certificate last = chain.get(chain.size() - 1);
            if (!isSelfSigned(last)) {
                return Optional.of(Symptom.error(
                        target,
                        "issuer-missing",
                        common(last.getIssuerX500Principal().getName())));
            }
            String code = chain.size() == 1 ? "self-signed" : "authority-unknown";
            return Optional.of(Symptom.error(target, code, subject(last)));
        }
    }

    private Symptom expiry(String target, String protocol, List<X509Certificate> chain) {
        X509Certificate first = chain.stream()
                .min(Comparator.comparing(X509Certificate::getNotAfter))
                .orElseThrow();
        Duration left = Duration.between(clock.instant(), first.getNotAfter().toInstant());
        String until = day(first.getNotAfter());
        return left.compareTo(SOON) < 0
                ? Symptom.warning(target, "certificate-soon", subject(first), until, left.toDays())
                : Symptom.well(target, "ok-tls", protocol, until);
    }

    private static boolean isSelfSigned(X509Certificate one) {
        return one.getSubjectX500Principal().equals(one.getIssuerX500Principal());
    }

    private static String subject(X509Certificate one) {
        return common(one.getSubjectX500Principal().getName());
    }

    /** The common name where there is one. */
    private static String common(String name) {
        return Stream.of(name.split(","))
                .filter(part -> part.startsWith("CN="))
                .map(part -> part.substring("CN=".length()))
                .findFirst()
                .orElse(name);
    }

    private static String names(X509Certificate one) {
        try {
            Collection<List<?>> names =
                    Optional.ofNullable(one.getSubjectAlternativeNames()).orElse(List.of());
            return names.isEmpty()
                    ? subject(one)
                    : names.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.joining(", "));
        } catch (CertificateParsingException unreadable) {
            return subject(one);
        }
    }

    private static String day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
    }
}
