package id.opdhub.security;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What Tomcat refuses before the hub sees it, as a problem instead of its own page. Made by Tomcat, by its name. */
public class ProblemReportValve extends ErrorReportValve {

    private static final String PROBLEM = """
            {"type":"/problems/bad-request","title":"Permintaan tidak terbaca / Request not readable","status":%d}""";

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.getReporter().write(PROBLEM.formatted(status));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody is there to be told", gone);
        }
    }
}
