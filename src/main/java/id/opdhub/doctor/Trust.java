package id.opdhub.doctor;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Which authorities this Java trusts.
 *
 * @param authorities who judges a chain of certificates
 * @param context of connections that rely on them
 */
record Trust(X509TrustManager authorities, SSLContext context) {

    /** The hub's own: what its Java has, or {@code javax.net.ssl.trustStore} says. */
    static Trust ofThisJava() {
        return of(null);
    }

    static Trust of(KeyStore store) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            X509TrustManager authorities = Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
            return new Trust(authorities, context);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the truststore of this Java cannot be used", unusable);
        }
    }

    /** Takes whatever certificate is shown, so that it can be looked at; nothing is ever said over such a connection. */
    static SSLContext ofAnybody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Onlooker()}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has TLS", impossible);
        }
    }
}
