package id.opdhub.log;

/** An entry that its topic never takes, however often it is tried. */
public class EntryTooLarge extends LogUnavailable {

    EntryTooLarge(String topic, Throwable cause) {
        super(topic, cause);
    }
}
