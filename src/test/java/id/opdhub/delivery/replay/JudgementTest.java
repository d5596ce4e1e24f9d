package id.opdhub.delivery.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.delivery.Permission;
import id.opdhub.delivery.replay.Judgement.Evidence;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.RecordCodec;
import id.opdhub.mapping.MappingLanguage;
import id.opdhub.record.CodeLists;
import id.opdhub.record.Regions;
import id.opdhub.record.ServiceRecord;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Reception;
import id.opdhub.support.Records;

/** What becomes of a dead letter is decided by the rights of now, and what cannot be decided stays. */
class JudgementTest {

    private static final MappingLanguage LANGUAGE =
            new MappingLanguage(CodeLists.load(Path.of("routes/codelists")), Regions.shipped(), Records.CLOCK);
    private static final ServiceRecord RECORD = Records.record("e-7");
    private static final AgencySystem RECIPIENT =
            Records.recipient("siak-agam", Records.reception(Records.TYPE, "1306"));

    private final Judgement judgement = new Judgement(new Permission(Records.types(), Records.CLOCK));

    @Test
    void whatIsAgreedGoesWithTheAgreedFieldsOnly() {
        Ruling ruling = judge(evidence(RECIPIENT));

        assertThat(ruling.verdict()).isEqualTo(Verdict.REPLAYED);
        assertThat(ruling.permitted().orElseThrow().record().data().toString())
                .contains("SITI RAHMAH", "tanggal_peristiwa")
                .doesNotContain("nik");
        assertThat(ruling.permitted().orElseThrow().agreement()).isEqualTo("PKS 1/2026");
    }

    @Test
    void whatIsNoLongerAgreedStays() {
        assertThat(judge(evidence(Records.recipient("siak-agam"))).verdict()).isEqualTo(Verdict.NOT_AGREED);
        assertThat(judge(evidence(Records.recipient("siak-agam", Records.reception(Records.TYPE, "1373"))))
                        .verdict())
                .isEqualTo(Verdict.NOT_AGREED);
        assertThat(judge(new Evidence(Optional.of(consumed()), Optional.empty(), Optional.empty(), false))
                        .verdict())
                .isEqualTo(Verdict.NOT_AGREED);
    }

    @Test
    void anAgreementThatHasEndedKeepsIt() {
        Judgement later =
                new Judgement(new Permission(Records.types(), Clock.offset(Records.CLOCK, Duration.ofDays(300))));

        assertThat(later.of(Letters.of("http-422"), evidence(RECIPIENT), false).verdict())
                .isEqualTo(Verdict.AGREEMENT_ENDED);
    }

    @Test
    void whatTheLogHasLetGoIsSaidToBeExpired() {
        Evidence nothing = new Evidence(Optional.empty(), Optional.empty(), Optional.of(RECIPIENT), false);

        assertThat(judge(nothing).verdict()).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void whatIsNoRecordStays() {
        ConsumedRecord foreign = Records.consumed(Map.of(), new byte[0]);

        assertThat(judge(new Evidence(Optional.of(foreign), Optional.empty(), Optional.of(RECIPIENT), false))
                        .verdict())
                .isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void aStaleRecordStaysUnlessAskedForAndIsShown() {
        Evidence stale = new Evidence(Optional.of(consumed()), Optional.empty(), Optional.of(RECIPIENT), true);

        assertThat(judge(stale).verdict()).isEqualTo(Verdict.STALE);
        assertThat(judge(stale).permitted()).isPresent();
        assertThat(judgement.of(Letters.of("http-422"), stale, true).verdict()).isEqualTo(Verdict.REPLAYED);
    }

    @Test
    void aConditionThatFailedIsAskedAgainOverTheWholeRecord() {
        assertThat(undecided(Optional.of(RECORD), ".warga.nik != null").verdict())
                .isEqualTo(Verdict.REPLAYED);
        assertThat(undecided(Optional.of(RECORD), ".warga.nik == null").verdict())
                .isEqualTo(Verdict.NOT_WANTED);
        assertThat(undecided(Optional.of(RECORD), ".warga.nik").verdict()).isEqualTo(Verdict.NOT_WANTED);
        assertThat(undecided(Optional.empty(), ".warga.nik != null").verdict()).isEqualTo(Verdict.EXPIRED);
    }

    private Ruling undecided(Optional<ServiceRecord> original, String condition) {
        Reception reception = Records.reception(Records.TYPE, "1306");
        AgencySystem system = Records.recipient(
                "siak-agam",
                new Reception(
                        reception.type(),
                        reception.regions(),
                        Optional.of(LANGUAGE.filter("system.yaml", condition)),
                        reception.agreement()));
        return judgement.of(
                Letters.of("filter-failed"),
                new Evidence(Optional.of(consumed()), original, Optional.of(system), false),
                false);
    }

    private Ruling judge(Evidence evidence) {
        return judgement.of(Letters.of("http-422"), evidence, false);
    }

    private static Evidence evidence(AgencySystem system) {
        return new Evidence(Optional.of(consumed()), Optional.empty(), Optional.of(system), false);
    }

    private static ConsumedRecord consumed() {
        return Records.consumed(RecordCodec.write("hub.dead-letters", RECORD));
    }
}
