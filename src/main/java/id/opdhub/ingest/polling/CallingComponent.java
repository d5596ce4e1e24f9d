package id.opdhub.ingest.polling;

import java.util.concurrent.ScheduledExecutorService;

import org.apache.camel.support.DefaultComponent;

import id.opdhub.registry.Secrets;

/** A component of a folder's steps that call an application; it keeps what their calls share. */
abstract class CallingComponent extends DefaultComponent {

    private static final int PARTS = 3;

    private final Secrets secrets;
    private final PollSettings settings;
    private ScheduledExecutorService deadlines;
    private HttpCalls calls;

    CallingComponent(Secrets secrets, PollSettings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        deadlines = getCamelContext().getExecutorServiceManager().newScheduledThreadPool(this, "call-deadlines", 1);
        calls = new HttpCalls(
                getCamelContext(), deadlines, (int) settings.maxAnswer().toBytes());
    }

    @Override
    protected void doShutdown() throws Exception {
        getCamelContext().getExecutorServiceManager().shutdownNow(deadlines);
        super.doShutdown();
    }

    /** System, version and address: the registry put the first two before what the folder says. */
    static String[] parts(String remaining) {
        String[] parts = remaining.split("/", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("a step that calls stands outside a folder");
        }
        return parts;
    }

    Secrets secrets() {
        return secrets;
    }

    PollSettings settings() {
        return settings;
    }

    HttpCalls calls() {
        return calls;
    }
}
