package id.opdhub.ingest.polling;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Takes a page through a feed's route. */
@FunctionalInterface
public interface PageIntake {

    /**
     * Returns when every record of the page has its receipt, and what is wrong with the page is set aside; throws when
     * the page has to be asked for again.
     */
    Taken take(Exchange exchange, PolledFeed feed, Processor route) throws Exception;
}
