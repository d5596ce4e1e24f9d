package id.opdhub.ingest.rejection;

import java.util.Optional;

import org.apache.camel.Exchange;

import id.opdhub.log.ConsumedRecord;

/** Takes what a feed brought once more, through the route that the feed has now. */
@FunctionalInterface
public interface FeedAgain {

    /**
     * Returns when every record is durable, or the payload is set aside anew; throws when it has to come again.
     *
     * @param arrived with the bytes as they came; its place in the log makes its receipt
     */
    Result take(Exchange exchange, Feed feed, ConsumedRecord arrived) throws Exception;

    /** A feed and the system whose folder it stands in. */
    record Feed(String system, String name) {

        /** As folders name the route of a feed. */
        public String route() {
            return system + "." + name;
        }
    }

    /**
     * What came of it.
     *
     * @param receipt under which its records are; empty where the feed has no route
     * @param isAccepted whether nothing is wrong with it any more
     */
    record Result(Optional<String> receipt, boolean isAccepted) {

        public static final Result NO_ROUTE = new Result(Optional.empty(), false);
    }
}
