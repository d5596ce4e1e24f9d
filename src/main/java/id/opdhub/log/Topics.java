package id.opdhub.log;

/** Names of the hub's topics: the plural of what is in them. */
public record Topics(String prefix) {

    public String records() {
        return prefix + ".records";
    }

    /** What waits for one system. */
    public String deliveries(String system) {
        return prefix + ".deliveries." + system;
    }

    public String deadLetters() {
        return prefix + ".dead-letters";
    }

    public String rejections() {
        return prefix + ".rejections";
    }

    /** What was rejected and is to go through its feed again. */
    public String replays() {
        return prefix + ".replays";
    }

    public String journal() {
        return prefix + ".journal";
    }
}
