package id.opdhub.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Names what kept a call from getting an answer. All of them mean "try again". */
public final class CallFailure {

    public static final String TIMEOUT = "timeout";

    private CallFailure() {}

    public static String reason(Exception failure) {
        if (failure instanceof UnknownHostException) {
            return "dns";
        }
        if (failure instanceof ConnectTimeoutException) {
            return "connect-timeout";
        }
        if (failure instanceof SocketTimeoutException) {
            return TIMEOUT;
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "connect-refused";
        }
        if (failure instanceof SSLException) {
            return "tls";
        }
        if (failure instanceof MessageConstraintException) {
            return "headers-too-large";
        }
        if (failure instanceof HttpException) {
            return "not-http";
        }
        boolean cut = failure instanceof SocketException || failure instanceof ConnectionClosedException;
        return cut ? "connection-reset" : "io";
    }
}
