package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Invented people look like residents and can be nobody's. */
class SyntheticPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);

    @Test
    void numberHoldsDistrictAndBirthDate() {
        assertThat(people(1_000)).allSatisfy(person -> {
            String raised = person.nik().substring(6, 8);
            int day = Integer.parseInt(raised) - (person.female() ? 40 : 0);
            assertThat(person.nik()).hasSize(16).startsWith(person.village().substring(0, 6));
            assertThat(day).isEqualTo(person.born().getDayOfMonth());
            assertThat(person.nik().substring(8, 12))
                    .isEqualTo(person.born().format(DateTimeFormatter.ofPattern("MMyy")));
        });
    }

    @Test
    void serialIsOneThatIsNotIssued() {
        assertThat(people(1_000))
                .allSatisfy(person ->
                        assertThat(Integer.parseInt(person.nik().substring(12))).isBetween(9001, 9999));
    }

    @Test
    void dayIsRaisedForWomenAlone() {
        assertThat(people(1_000)).extracting(SyntheticPerson::female).contains(true, false);
        assertThat(people(1_000))
                .allSatisfy(person -> assertThat(Integer.parseInt(person.nik().substring(6, 8)) > 40)
                        .isEqualTo(person.female()));
    }

    @Test
    void sameSeedInventsSamePeople() {
        assertThat(people(100).map(SyntheticPerson::nik))
                .containsExactlyElementsOf(people(100).map(SyntheticPerson::nik).toList());
    }

    @Test
    void nobodyComesTwice() {
        assertThat(people(60_000).map(SyntheticPerson::nik)).doesNotHaveDuplicates();
    }

    @Test
    void newbornIsBornBeforeTodayAndMotherIsGrownUp() {
        SyntheticPeople people = new SyntheticPeople(1, TODAY);

        assertThat(people.newborn("1306012001").born()).isBefore(TODAY).isAfter(TODAY.minusDays(60));
        assertThat(people.mother("1306012001").born()).isBeforeOrEqualTo(TODAY.minusYears(20));
        assertThat(people.mother("1306012001").female()).isTrue();
    }

    private static Stream<SyntheticPerson> people(int count) {
        SyntheticPeople people = new SyntheticPeople(42, TODAY);
        return Stream.generate(people::next).limit(count);
    }
}
