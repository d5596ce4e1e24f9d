package id.opdhub.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** Greets a server by TLS and looks at the certificates that it shows. */
final class TlsExam {

    private static final int PATIENCE_MILLIS = Reach.PATIENCE_SECONDS * 1_000;

    private final ChainExam chains;

    TlsExam(ChainExam chains) {
        this.chains = chains;
    }

    Symptom of(String target, String host, int port) {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            SSLSocket socket = (SSLSocket) Trust.ofAnybody().getSocketFactory().createSocket(plain, host, port, true);
            socket.startHandshake();
            List<X509Certificate> chain = Stream.of(socket.getSession().getPeerCertificates())
                    .map(X509Certificate.class::cast)
                    .toList();
            return chains.of(target, host, socket.getSession().getProtocol(), chain);
        } catch (SocketTimeoutException silent) {
            return Symptom.error(target, "tls-silent", Reach.PATIENCE_SECONDS);
        } catch (SSLException failure) {
            return Symptom.error(target, "tls-fails", String.valueOf(failure.getMessage()));
        } catch (IOException failure) {
            return Symptom.error(target, "tls-cut");
        }
    }
}
