package id.opdhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The number of a person is found in an address, however it is written there. */
class PersonNumberTest {

    @Test
    void findsNumbersOfSixteenDigitsAndMore() {
        assertThat(PersonNumber.isIn("/lihat/nik=1601014507889007")).isTrue();
        assertThat(PersonNumber.isIn("/lihat?nip=198807052014022901")).isTrue();
    }

    @Test
    void findsThemEncodedAndInGroups() {
        assertThat(PersonNumber.isIn("/lihat/nik=%31601014507889007")).isTrue();
        assertThat(PersonNumber.isIn("/lihat/nik=160101.450788.9007")).isTrue();
        assertThat(PersonNumber.isIn("/lihat?nip=19880705%20201402+2%2d901")).isTrue();
    }

    @Test
    void passesOtherNumbers() {
        assertThat(PersonNumber.isIn("/lihat/page=12?sejak=2026-01-01&sampai=2026-12-31"))
                .isFalse();
    }
}
