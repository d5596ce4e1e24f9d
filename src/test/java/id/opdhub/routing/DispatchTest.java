package id.opdhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import id.opdhub.journal.JournalEntry;
import id.opdhub.journal.JournalEntry.Detail;
import id.opdhub.journal.Step;
import id.opdhub.log.LogEntry;
import id.opdhub.log.RecordCodec;
import id.opdhub.log.SetAside;
import id.opdhub.log.Topics;
import id.opdhub.mapping.MappingLanguage;
import id.opdhub.record.CodeLists;
import id.opdhub.record.Regions;
import id.opdhub.record.ServiceRecord;
import id.opdhub.registry.Reception;
import id.opdhub.registry.Systems;
import id.opdhub.support.MemoryLog;
import id.opdhub.support.Records;

/** What follows from a record: a delivery for each who wants it, with the agreed fields alone, and a note of each step. */
class DispatchTest {

    private static final MappingLanguage LANGUAGE =
            new MappingLanguage(CodeLists.load(Path.of("routes/codelists")), Regions.shipped(), Records.CLOCK);
    private static final Reception RECEPTION = Records.reception(Records.TYPE, "1306");

    private final Systems systems = new Systems();
    private final Dispatch.Plan plan = new Dispatch.Plan();
    private final Dispatch dispatch = new Dispatch(
            Records.types(), new Recipients(systems, Records.CLOCK), new Topics("hub"), new MemoryLog(Records.CLOCK));

    @Test
    void givesARecipientTheAgreedFieldsAlone() {
        systems.put(Records.recipient("siak", RECEPTION));
        plan(Novelty.NEW);
        LogEntry delivery = plan.appends().get(0);
        assertThat(delivery.topic()).isEqualTo("hub.deliveries.siak");
        assertThat(read(delivery).data()).isEqualTo(Records.json("""
                {"warga": {"nama_lengkap": "SITI RAHMAH"}, "tanggal_peristiwa": "2026-03-01"}"""));
        assertThat(new String(delivery.body(), StandardCharsets.UTF_8)).doesNotContain("1306025708909001");
    }

    @Test
    void keepsEverythingElseOfARecord() {
        systems.put(Records.recipient("siak", RECEPTION));
        plan(Novelty.NEW);
        ServiceRecord delivered = read(plan.appends().get(0));
        assertThat(delivered).isEqualTo(Records.record("E-1").withData(delivered.data()));
        assertThat(plan.appends().get(0).key()).isEqualTo(Records.record("E-1").subject());
        assertThat(plan.appends().get(0).headers())
                .containsEntry(RecordCodec.REGIONS, "1306022001 1373")
                .containsEntry(RecordCodec.AGREEMENT, "PKS 1/2026");
    }

    @Test
    void notesByWhichAgreementARecordIsRouted() {
        systems.put(Records.recipient("siak", RECEPTION));
        plan(Novelty.NEW);
        assertThat(plan.notes())
                .extracting(JournalEntry::step, JournalEntry::system)
                .containsExactly(tuple(Step.ROUTED, "siak"));
        assertThat(plan.notes().get(0).details())
                .containsEntry(Detail.AGREEMENT, "PKS 1/2026")
                .containsEntry(Detail.FIELDS, "warga.nama_lengkap tanggal_peristiwa")
                .containsEntry(Detail.VERSION, "00000001");
    }

    @Test
    void asksTheConditionOfEachRecipientAboutAllOfTheData() {
        systems.put(Records.recipient("ingin", when(".warga.nik == \"1306025708909001\"")));
        systems.put(Records.recipient("tak-ingin", when(".warga.nik == \"\"")));
        plan(Novelty.NEW);
        assertThat(plan.appends()).extracting(LogEntry::topic).containsExactly("hub.deliveries.ingin");
        assertThat(plan.notes()).extracting(JournalEntry::system).containsExactly("ingin");
    }

    @Test
    void marksARecordWhoseConditionFailsSoThatItIsNotDelivered() {
        systems.put(Records.recipient("gagal", when(".warga.nama_lengkap")));
        systems.put(Records.recipient("siak", RECEPTION));
        plan(Novelty.NEW);
        assertThat(plan.appends())
                .extracting(LogEntry::topic, entry -> entry.headers().get(SetAside.REASON))
                .containsExactly(tuple("hub.deliveries.gagal", "filter-failed"), tuple("hub.deliveries.siak", null));
    }

    @Test
    void notesThatNobodyGetsARecordAndWhy() {
        systems.put(Records.recipient(Records.SENDER, RECEPTION));
        systems.put(Records.recipient("jenis-lain", Records.reception("id.opdhub.uji.lain.v1", "1306")));
        assertUnrouted("type-not-received");
        systems.put(Records.recipient("wilayah-lain", Records.reception(Records.TYPE, "1371")));
        assertUnrouted("region-not-received");
        systems.put(Records.recipient("tak-ingin", when("false")));
        assertUnrouted("condition-not-met");
    }

    @Test
    void countsForEachRecordOfAPollByItself() {
        systems.put(Records.recipient("siak", when(".warga.nama_lengkap == \"SITI RAHMAH\"")));
        plan(Novelty.NEW);
        dispatch.plan(Records.record("E-2").withData(Records.move("BUDI")), Novelty.NEW, plan);
        assertThat(plan.notes()).extracting(JournalEntry::step).containsExactly(Step.ROUTED, Step.UNROUTED);
    }

    @Test
    void routesNoDuplicate() {
        systems.put(Records.recipient("siak", RECEPTION));
        plan(Novelty.DUPLICATE);
        assertThat(plan.appends()).isEmpty();
        assertThat(plan.notes()).extracting(JournalEntry::step).containsExactly(Step.DUPLICATE);
    }

    @Test
    void rejectsAReusedId() {
        systems.put(Records.recipient("siak", RECEPTION));
        plan(Novelty.ID_REUSED);
        assertRejected("id-reused");
    }

    @Test
    void rejectsATypeThatIsNotLive() {
        ServiceRecord record = Records.record("E-1");
        dispatch.plan(
                new ServiceRecord(
                        record.event(), "id.opdhub.uji.lain.v1", record.subject(), record.envelope(), record.data()),
                Novelty.NEW,
                plan);
        assertRejected("unknown-type");
    }

    private void assertUnrouted(String reason) {
        plan.notes().clear();
        plan(Novelty.NEW);
        assertThat(plan.appends()).isEmpty();
        assertThat(plan.notes())
                .extracting(JournalEntry::step, JournalEntry::system, entry -> entry.details()
                        .get(Detail.REASON))
                .containsExactly(tuple(Step.UNROUTED, Records.SENDER, reason));
    }

    private void assertRejected(String reason) {
        assertThat(plan.appends())
                .extracting(LogEntry::topic, entry -> entry.headers().get(SetAside.REASON))
                .containsExactly(tuple("hub.rejections", reason));
        assertThat(plan.notes())
                .extracting(JournalEntry::step, entry -> entry.details().get(Detail.REASON))
                .containsExactly(tuple(Step.REJECTED, reason));
    }

    private void plan(Novelty novelty) {
        dispatch.plan(Records.record("E-1"), novelty, plan);
    }

    private static ServiceRecord read(LogEntry entry) {
        return RecordCodec.read(Records.consumed(entry));
    }

    private static Reception when(String condition) {
        return new Reception(
                RECEPTION.type(),
                RECEPTION.regions(),
                Optional.of(LANGUAGE.filter("system.yaml", condition)),
                RECEPTION.agreement());
    }
}
