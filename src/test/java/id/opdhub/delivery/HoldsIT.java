package id.opdhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.opdhub.delivery.Holding.Cause;
import id.opdhub.delivery.StageBench.Seen;
import id.opdhub.delivery.channel.Outcome;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.DeliverySettings.WhenRefused;
import id.opdhub.support.Database;

/** Holds that only a person or a folder ends are known to every hub, outlive a restart, and stand in the journal once. */
class HoldsIT {

    private static final Duration UNTIL_EXPIRED = Duration.ofDays(60);
    private static final AgencySystem RENEWED = Deliverables.recipient(
            "00000002",
            WhenRefused.DEAD_LETTER,
            Deliverables.reception("PKS 1/2026", LocalDate.of(2027, 12, 31), "warga.nama_lengkap"));

    private final DataSource database = Database.H2.fresh();
    private final FakeAgencyRoute agency = new FakeAgencyRoute();
    private final StageBench here = new StageBench(Deliverables.recipient(), database, agency);
    private StageBench other = new StageBench(Deliverables.recipient(), database, agency);

    @AfterEach
    void close() {
        here.close();
        other.close();
    }

    private void holdsForExpiredAgreement() {
        here.clock.pass(UNTIL_EXPIRED);
        other.clock.pass(UNTIL_EXPIRED);
        assertThat(here.bring("warga:a", 1)).isEqualTo(Seen.COMES_AGAIN);
        assertThat(here.log.steps()).containsExactly("HELD");
    }

    @Test
    void otherHubsTakeOverAHoldWithoutNotingItAgain() {
        agency.answers(Outcome.of(Outcome.Kind.GONE, "http-410"));
        here.bring("warga:a", 1);

        other.lookAfterHolds();

        assertThat(other.bring("warga:b", 2)).isEqualTo(Seen.NOT_LET_IN);
        assertThat(other.destination.circuit().holding())
                .get()
                .isEqualTo(here.destination.circuit().holding().orElseThrow());
        assertThat(other.log.steps()).isEmpty();
    }

    @Test
    void twoHubsThatSeeTheSameNoteItOnce() {
        agency.answers(Outcome.of(Outcome.Kind.GONE, "http-410"));
        here.bring("warga:a", 1);
        other.bring("warga:b", 2);

        assertThat(here.log.steps()).containsExactly("HELD");
        assertThat(other.log.steps()).isEmpty();
    }

    @Test
    void releaseOnOneHubReleasesOnAll() {
        agency.answers(Outcome.of(Outcome.Kind.GONE, "http-410"));
        here.bring("warga:a", 1);
        other.lookAfterHolds();

        here.holds.release(here.destination);
        other.lookAfterHolds();
        here.lookAfterHolds();

        assertThat(other.destination.circuit().holding()).isEmpty();
        assertThat(here.destination.circuit().holding()).isEmpty();
        assertThat(other.log.steps()).isEmpty();
    }

    @Test
    void expiredAgreementHoldsAcrossARestartUntilItIsRenewed() {
        holdsForExpiredAgreement();
        other.close();
        other = new StageBench(Deliverables.recipient(), database, agency);
        other.clock.pass(UNTIL_EXPIRED);
        other.lookAfterHolds();
        assertThat(other.bring("warga:a", 1)).isEqualTo(Seen.NOT_LET_IN);

        other.destination.adopt(RENEWED);
        other.lookAfterHolds();
        here.destination.adopt(RENEWED);
        here.lookAfterHolds();

        assertThat(other.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(here.bring("warga:b", 2)).isEqualTo(Seen.DONE);
        assertThat(other.log.steps()).containsExactly("RELEASED");
        assertThat(here.log.steps()).containsExactly("HELD");
        assertThat(here.steps("e-1")).containsExactly("WITHHELD");
    }

    @Test
    void expiredAgreementHoldsUntilItsReceptionIsRemoved() {
        holdsForExpiredAgreement();

        here.destination.adopt(Deliverables.recipient("00000002", WhenRefused.DEAD_LETTER));
        here.lookAfterHolds();

        assertThat(here.bring("warga:a", 1)).isEqualTo(Seen.DONE);
        assertThat(here.log.steps()).containsExactly("HELD", "RELEASED");
        assertThat(here.steps("e-1")).containsExactly("WITHHELD", "DEAD_LETTERED");
    }

    @Test
    void changeOfTheFolderThatRenewsNothingReleasesNothing() {
        holdsForExpiredAgreement();

        here.destination.adopt(Deliverables.recipient(
                "00000002",
                WhenRefused.BLOCK_KEY,
                Deliverables.reception("PKS 1/2026", Deliverables.LAST_DAY, "warga.nama_lengkap")));
        here.lookAfterHolds();

        assertThat(here.bring("warga:a", 1)).isEqualTo(Seen.NOT_LET_IN);
        assertThat(here.log.steps()).containsExactly("HELD");
    }

    @Test
    void operatorsHoldStaysWhenTheAgreementIsRenewed() {
        holdsForExpiredAgreement();
        here.holds.hold(here.destination, Holding.kept(Cause.OPERATOR, "operator", here.clock.instant()));

        here.destination.adopt(RENEWED);
        here.lookAfterHolds();

        assertThat(here.destination.circuit().isHeldBy(Cause.OPERATOR)).isTrue();
        assertThat(here.bring("warga:a", 1)).isEqualTo(Seen.NOT_LET_IN);
    }

    @Test
    void holdIsNotedWhenTheLogIsBack() {
        agency.answers(FakeAgencyRoute.NOBODY);
        here.log.isAway = true;
        here.bring("warga:a", 1);
        here.log.isAway = false;

        here.lookAfterHolds();
        here.lookAfterHolds();

        assertThat(here.log.steps()).containsExactly("HELD");
    }

    @Test
    void holdStandsWhileTheDatabaseIsAway() {
        JdbcClient.create(database)
                .sql("alter table system_hold rename to away")
                .update();
        agency.answers(Outcome.of(Outcome.Kind.GONE, "http-410"));

        assertThat(here.bring("warga:a", 1)).isEqualTo(Seen.COMES_AGAIN);
        assertThat(here.bring("warga:b", 2)).isEqualTo(Seen.NOT_LET_IN);
        assertThat(here.log.steps()).containsExactly("HELD");
    }
}
