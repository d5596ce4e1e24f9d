package id.opdhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.opdhub.record.RecordType;
import id.opdhub.record.RecordTypes;
import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Agreement;
import id.opdhub.registry.Reception;
import id.opdhub.registry.Systems;
import id.opdhub.support.Records;

/** Who has no reception for a type and a region gets nothing. */
class RecipientsTest {

    private static final String HEALTH = "id.opdhub.kesehatan.pasien.v1";
    private static final List<String> VILLAGE = List.of("1306022001");

    private final Systems systems = new Systems();
    private Clock clock = Records.CLOCK;

    @Test
    void giveNothingBackToTheSender() {
        connect(Records.recipient(Records.SENDER, Records.reception(Records.TYPE, "1306")));
        connect(Records.recipient("siak", Records.reception(Records.TYPE, "1306")));
        assertThat(ids(Records.type(), VILLAGE)).containsExactly("siak");
    }

    @ParameterizedTest
    @CsvSource({
        "13,         true",
        "1306,       true",
        "1306022001, true",
        "1306022002, false",
        "1373,       false",
        "130602200199, false"
    })
    void coverWhatBeginsWithTheirRegion(String prefix, boolean covered) {
        connect(Records.recipient("siak", Records.reception(Records.TYPE, prefix)));
        assertThat(!ids(Records.type(), VILLAGE).isEmpty()).isEqualTo(covered);
    }

    @Test
    void areConcernedByAnyOfSeveralRegions() {
        connect(Records.recipient("agam", Records.reception(Records.TYPE, "1306")));
        connect(Records.recipient("sawahlunto", Records.reception(Records.TYPE, "1373")));
        connect(Records.recipient("padang", Records.reception(Records.TYPE, "1371")));
        assertThat(ids(Records.type(), List.of("1306022001", "1373"))).containsExactly("agam", "sawahlunto");
    }

    @Test
    void getNothingThatConcernsNoRegion() {
        connect(Records.recipient("siak", Records.reception(Records.TYPE, "1306")));
        assertThat(ids(Records.type(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "id.opdhub.uji.pindah.v1, true",
        "id.opdhub.uji.*,         true",
        "id.opdhub.*,             true",
        "id.opdhub.uji.pindah.v2, false",
        "id.opdhub.uji,           false",
        "id.opdhub.kesehatan.*,   false"
    })
    void coverTheTypeThatTheyNameOrItsFamily(String type, boolean covered) {
        connect(Records.recipient("siak", Records.reception(type, "1306")));
        assertThat(!ids(Records.type(), VILLAGE).isEmpty()).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "id.opdhub.kesehatan.pasien.v1, true",
        "id.opdhub.kesehatan.*,         false",
        "id.opdhub.*,                   false"
    })
    void coverSpecificPersonalDataByItsFullNameOnly(String type, boolean covered) {
        RecordType health =
                RecordTypes.load(Path.of("routes/types")).find(HEALTH).orElseThrow();
        connect(Records.recipient("siak", Records.reception(type, "1306")));
        assertThat(!ids(health, VILLAGE).isEmpty()).isEqualTo(covered);
    }

    @Test
    void haveOneDeliveryByTheFirstReceptionThatCovers() {
        Reception elsewhere = Records.reception(Records.TYPE, "1371");
        Reception first = Records.reception(Records.TYPE, "1306");
        Reception second = Records.reception("id.opdhub.*", "1306");
        connect(Records.recipient("siak", elsewhere, first, second));
        assertThat(recipients(Records.type(), VILLAGE))
                .extracting(Recipient::reception)
                .containsExactly(first);
    }

    @Test
    void getARecordByAnAgreementInForceBeforeOneThatHasEnded() {
        Reception ending = until("2026-12-30");
        Reception holding = until("2026-12-31");
        connect(Records.recipient("siak", ending, holding));
        assertThat(chosenAt("2026-12-30T16:59:59Z")).isEqualTo(ending);
        assertThat(chosenAt("2026-12-30T17:00:00Z")).as("midnight in Jakarta").isEqualTo(holding);
        assertThat(chosenAt("2027-01-01T00:00:00Z")).as("waits for its renewal").isEqualTo(ending);
    }

    private Reception chosenAt(String now) {
        clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return recipients(Records.type(), VILLAGE).get(0).reception();
    }

    private static Reception until(String day) {
        Reception reception = Records.reception(Records.TYPE, "1306");
        Agreement agreement = reception.agreement();
        return new Reception(
                reception.type(),
                reception.regions(),
                reception.when(),
                new Agreement(agreement.number(), agreement.purpose(), agreement.fields(), LocalDate.parse(day)));
    }

    private void connect(AgencySystem system) {
        systems.put(system);
    }

    private List<String> ids(RecordType type, List<String> regions) {
        return recipients(type, regions).stream()
                .map(recipient -> recipient.system().id())
                .toList();
    }

    private List<Recipient> recipients(RecordType type, List<String> regions) {
        return new Recipients(systems, clock).of(Records.record("E-1"), type, regions);
    }
}
