package id.opdhub.ingest.polling;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;

/** Camel's HTTP client with every setting that decides about safety forced, whatever a folder or an application says. */
final class HttpCalls {

    private static final int CONNECT_MILLIS = 5_000;

    private final HttpComponent client = new HttpComponent();
    private final ScheduledExecutorService timer;
    private final int maxBytes;

    HttpCalls(CamelContext camel, ScheduledExecutorService timer, int maxBytes) {
        this.timer = timer;
        this.maxBytes = maxBytes;
        client.setCamelContext(camel);
        client.setFollowRedirects(false);
        client.setRedirectHandlingDisabled(true);
        client.setAutomaticRetriesDisabled(true);
        client.setCookieManagementDisabled(true);
        client.setAuthCachingDisabled(true);
        client.setConnectTimeout(CONNECT_MILLIS);
        client.setConnectionRequestTimeout(CONNECT_MILLIS);
        client.setCopyHeaders(false);
        client.setUserAgent("OPD-Hub");
        client.build();
    }

    Address to(String address, Duration timeout) throws Exception {
        HttpEndpoint endpoint = (HttpEndpoint) client.createEndpoint(address);
        endpoint.setThrowExceptionOnFailure(false);
        endpoint.setDisableStreamCache(true);
        endpoint.setResponseTimeout(timeout.toMillis());
        endpoint.setSoTimeout(timeout.toMillis());
        BoundedAnswers bounds = new BoundedAnswers(timer, timeout, maxBytes);
        endpoint.setHttpClientConfigurer(builder -> builder.addExecInterceptorFirst("bounds", bounds));
        return new Address(endpoint);
    }
}
