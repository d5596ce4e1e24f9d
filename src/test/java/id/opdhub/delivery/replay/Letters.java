package id.opdhub.delivery.replay;

import java.time.Instant;
import java.util.Optional;

import id.opdhub.delivery.replay.Criteria.Period;
import id.opdhub.delivery.replay.DeadLetter.Death;
import id.opdhub.journal.JournalEntry.About;
import id.opdhub.log.LogPosition;
import id.opdhub.support.Records;

/** Dead letters to start from. */
final class Letters {

    static final Criteria ALL = new Criteria(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Period(Optional.empty(), Optional.empty()));

    private Letters() {}

    static DeadLetter of(String reason) {
        return new DeadLetter(
                7,
                "siak-agam",
                Optional.of(new About(Records.SOURCE, "e-7", "warga:x", Records.TYPE, "1306022001")),
                new Death(reason, Optional.empty(), 3, Instant.EPOCH, 41),
                Optional.empty(),
                new LogPosition("hub.dead-letters", 2, 9));
    }

    static ReplayRequest request(Criteria criteria, int rate) {
        return new ReplayRequest("dead-letters", criteria, false, rate, "budi", "pemetaan diperbaiki");
    }
}
