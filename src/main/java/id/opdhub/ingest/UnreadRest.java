package id.opdhub.ingest;

import java.io.IOException;
import java.io.InputStream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.connector.ClientAbortException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes what is still to come of a refused body, so that its sender gets to see the answer, and hangs up on who sends
 * without end or drips: the server's own taking has no limit of time, and needs no key to be kept busy.
 */
final class UnreadRest extends OncePerRequestFilter {

    private final Pace pace;
    private final DataSize most;

    UnreadRest(Pace pace, DataSize most) {
        this.pace = pace;
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        // Who waits for "100 Continue" has sent nothing yet, and reading would invite it.
        boolean refused = response.getStatus() >= HttpStatus.BAD_REQUEST.value();
        if (refused && request.getHeader(HttpHeaders.EXPECT) == null) {
            response.getOutputStream().close();
            takeRest(pace.hold(request.getInputStream()));
        }
    }

    private void takeRest(InputStream rest) throws IOException {
        byte[] thrownAway = new byte[16 * 1024];
        long taken = 0;
        try {
            for (int read = 0; read >= 0 && taken <= most.toBytes(); read = rest.read(thrownAway)) {
                taken += read;
            }
        } catch (BodyTooSlow dripping) {
            // The one exception for which the server hangs up without a word in the log.
            throw new ClientAbortException(dripping);
        } catch (IOException closed) {
            return; // by who had read it all, or by a sender who is gone
        }
        if (taken > most.toBytes()) {
            throw new ClientAbortException();
        }
    }
}
