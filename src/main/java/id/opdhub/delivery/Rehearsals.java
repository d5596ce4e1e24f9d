package id.opdhub.delivery;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

import id.opdhub.delivery.channel.Outcome;
import id.opdhub.delivery.channel.Rehearsal;
import id.opdhub.record.ServiceRecord;
import id.opdhub.record.SubjectKey;
import id.opdhub.registry.AgencySystem;

/** Runs a system's route as it is today up to its end, where nothing goes out. Look-ups of the route are made. */
public final class Rehearsals {

    private static final long PATIENCE_SECONDS = 10;

    private final ProducerTemplate routes;
    private final SubjectKey subjects;

    Rehearsals(ProducerTemplate routes, SubjectKey subjects) {
        this.routes = routes;
        this.subjects = subjects;
    }

    /**
     * How it went.
     *
     * @param outcome that the attempt would have had, as far as the hub's own side decides it
     */
    public record Rehearsed(Rehearsal rehearsal, Outcome outcome) {}

    /** @param permitted the record as the system may have it */
    public Rehearsed of(AgencySystem system, ServiceRecord permitted) {
        Exchange exchange =
                OutboundRoute.exchange(routes.getCamelContext(), Attempts.delivery(system, permitted, subjects));
        Rehearsal rehearsal = Rehearsal.on(exchange);
        CompletableFuture<Outcome> outcome = routes.asyncSend("direct:" + system.id() + ".out?block=false", exchange)
                .thenApply(OutboundRoute::outcomeOf)
                .exceptionally(failure -> Outcome.tryAgain("route-failed"))
                .completeOnTimeout(Outcome.tryAgain("route-timeout"), PATIENCE_SECONDS, TimeUnit.SECONDS);
        return new Rehearsed(rehearsal, outcome.join());
    }
}
