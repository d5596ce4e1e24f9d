package id.opdhub.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import id.opdhub.log.Certificates;

/** A real application behind TLS, with the certificates that a test gives it. */
final class TlsServer implements AutoCloseable {

    private final HttpsServer server;

    private TlsServer(KeyStore identity) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(identity, Certificates.PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static TlsServer with(Path identity) {
        return new TlsServer(loaded(identity));
    }

    /** Shows its own certificate alone, without that of its issuer. */
    static TlsServer withoutIssuer(Path identity) {
        try {
            KeyStore store = loaded(identity);
            char[] password = Certificates.PASSWORD.toCharArray();
            Certificate own = store.getCertificateChain("key")[0];
            store.setKeyEntry("key", store.getKey("key", password), password, new Certificate[] {own});
            return new TlsServer(store);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/terima?kunci=rahasia");
    }

    /** A truststore with one authority. */
    static KeyStore trusting(Path certificate) {
        try (InputStream text = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(text));
            return store;
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static KeyStore loaded(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, Certificates.PASSWORD.toCharArray());
            return store;
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
