package id.opdhub.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A system whose routes run, as others may know it: no address, no secret, no agreement.
 *
 * @param name for people
 * @param opd its agency
 * @param feeds what it sends in its own form
 * @param destination how records reach it; empty when it receives none
 */
record LiveSystem(String id, String name, String opd, List<Feed> feeds, Optional<Destination> destination) {

    /** Who moves what is sent. */
    enum Way {
        /** The application calls the hub. */
        CALLS,
        /** The application writes a topic that the hub reads. */
        WRITES,
        /** The hub asks the application, or fetches its files. */
        IS_ASKED
    }

    /**
     * What a system sends in its own form.
     *
     * @param types of the records that can come of it
     * @param contentTypes by the feed's samples
     * @param topic that is read, where there is one
     */
    record Feed(String name, Way way, Set<String> types, Set<String> contentTypes, Optional<String> topic) {}

    /**
     * What a system is given.
     *
     * @param types of the records that its folder names
     * @param translated whether a mapping makes another form of them
     * @param contentTypes by the folder's samples
     * @param topic that is written; empty when it is called
     */
    record Destination(Set<String> types, boolean translated, Set<String> contentTypes, Optional<String> topic) {}

    LiveSystem {
        feeds = List.copyOf(feeds);
    }
}
