package id.opdhub.doctor;

import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * The ways to look at what stands outside, shared by all who are looked at.
 *
 * @param web applications
 * @param brokers Kafka
 * @param database the hub's
 */
record Clinic(WebExam web, BrokersExam brokers, DatabaseExam database) {

    static Clinic open(Trust trust, Executor threads, Clock clock) {
        Reach reach = new Reach(threads);
        TlsExam tls = new TlsExam(new ChainExam(trust.authorities(), clock));
        return new Clinic(
                new WebExam(reach, tls, new HttpExam(trust.context(), threads, clock)),
                new BrokersExam(reach),
                new DatabaseExam(reach, clock));
    }
}
