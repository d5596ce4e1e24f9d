package id.opdhub.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what a clock and a calendar can show counts as a date or time. */
class Rfc3339Test {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T08:00:00+07:00",
                "2026-03-01T08:00:00Z",
                "2026-03-01t08:00:00z",
                "2026-03-01T08:00:00.5-03:30",
                "2026-03-01T08:00:00.123456789+09:00",
                "2024-02-29T23:59:59-00:00"
            })
    void takesDateTimesWithOffset(String text) {
        assertThat(Rfc3339.isDateTime(text)).isTrue();
        assertThat(Rfc3339.moment(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-01",
                "2026-03-01T08:00:00",
                "2026-03-01T08:00Z",
                "2026-03-01 08:00:00Z",
                "2026-03-01T08:00:00Z\n",
                "2026-03-01T08:00:00+0700",
                "2026-03-01T08:00:00+07:00[Asia/Jakarta]",
                "2026-03-01T08:00:00+07:00:00",
                "2026-03-01T08:00:00.Z",
                "2026-03-01T08:00:00.1234567890Z",
                "2026-03-01T08:00:00.5",
                "2026-03-01T24:00:00Z",
                "2026-03-01T08:60:00Z",
                "2026-03-01T23:59:60Z",
                "2026-03-01T08:00:00+19:00",
                "2023-02-29T08:00:00Z",
                "+2026-03-01T08:00:00Z",
                "٢٠٢٦-03-01T08:00:00Z"
            })
    void refusesOtherDateTimes(String text) {
        assertThat(Rfc3339.isDateTime(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-3-1",
                "2026-02-30",
                "2026-13-01",
                "0000-00-00",
                "01-03-2026",
                "2026-03-01\n",
                "2026-03-01Z"
            })
    void refusesOtherDates(String text) {
        assertThat(Rfc3339.isDate(text)).isFalse();
    }
}
