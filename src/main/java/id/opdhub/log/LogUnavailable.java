package id.opdhub.log;

/** The log did not take an entry in time; whether it is there is unknown. */
public class LogUnavailable extends RuntimeException {

    public LogUnavailable(String topic, Throwable cause) {
        super("topic " + topic + " did not take an entry", cause);
    }
}
