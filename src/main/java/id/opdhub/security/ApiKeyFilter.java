package id.opdhub.security;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a caller by {@code Authorization: Bearer <API key>}. Without a known key the request stays anonymous. */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String SOON = "5";

    private final ApiKeys keys;
    private final ApplicationAvailability availability;
    private final Problems problems;

    ApiKeyFilter(ApiKeys keys, ApplicationAvailability availability, Problems problems) {
        this.keys = keys;
        this.availability = availability;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> key = presented(request);
        Optional<Caller> caller = key.flatMap(keys::callerOf);
        if (key.isPresent() && caller.isEmpty() && stillStarting()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "starting");
            return;
        }
        caller.ifPresent(ApiKeyFilter::remember);
        chain.doFilter(request, response);
    }

    /** While folders are being loaded a key may belong to one that is not there yet. */
    private boolean stillStarting() {
        return availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC;
    }

    private static Optional<String> presented(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).trim())
                .filter(key -> !key.isEmpty());
    }

    private static void remember(Caller caller) {
        List<SimpleGrantedAuthority> authorities = caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities)));
    }
}
