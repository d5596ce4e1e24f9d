package id.opdhub.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import id.opdhub.security.Problems;

/** Lets in only as many bodies at once as memory holds, whatever the number of threads; the others wait, then come back. */
final class BodyBudget extends OncePerRequestFilter {

    private static final int UNIT = 1024;
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Problems problems;
    private final IngestSettings settings;
    private final ValueBudget values;
    private final Semaphore units;

    BodyBudget(Problems problems, IngestSettings settings, ValueBudget values) {
        this.values = values;
        this.problems = problems;
        this.settings = settings;
        this.units = new Semaphore(units(settings.maxInFlight().toBytes()), true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int needed = needed(request);
        if (!acquired(needed)) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(settings.retryAfter().toSeconds()));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "busy");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            values.giveBack(request);
            units.release(needed);
        }
    }

    /** A body of unknown length may be as large as any; one announced as larger is refused unread. */
    private int needed(HttpServletRequest request) {
        long largest = settings.maxBody().toBytes();
        long announced = request.getContentLengthLong();
        return units(announced < 0 || announced > largest ? largest : announced);
    }

    private static int units(long bytes) {
        return (int) (bytes / UNIT) + 1;
    }

    private boolean acquired(int needed) {
        try {
            return units.tryAcquire(needed, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
