package id.opdhub.simulator;

import java.util.Map;
import java.util.function.UnaryOperator;

/** What is wrong with real sheets of residents, planted into invented ones. */
public enum PlantedDefect {
    /** OpenSID's own number for somebody who has none: doubtful, but a resident. */
    TEMPORARY_NIK(false, row -> set(row, "nik", "0" + SyntheticPeople.TIKU_SELATAN + "00001")),
    /** Excel keeps 15 digits and writes the rest as zeros. */
    EXCEL_NIK(true, row -> set(row, "nik", row.get("nik").substring(0, 12) + "0000")),
    /** MySQL's way of saying that a date is not known. */
    ZERO_DATE(false, row -> set(row, "tanggallahir", "0000-00-00")),
    /** The label that OpenSID gives to three different codes. */
    EDUCATION_LABEL(true, row -> set(row, "pendidikan_kk_id", "DIPLOMA IV/ STRATA I")),
    /** A comma that was not quoted makes one cell two. */
    RAGGED_ROW(true, row -> set(row, "alamat", "JR. PASAR, NO. 3"));

    private final boolean rejected;
    private final UnaryOperator<Map<String, String>> plant;

    PlantedDefect(boolean rejected, UnaryOperator<Map<String, String>> plant) {
        this.rejected = rejected;
        this.plant = plant;
    }

    /** Whether the hub must refuse the row; otherwise the finding stays with the record. */
    public boolean isRejected() {
        return rejected;
    }

    Map<String, String> plantIn(Map<String, String> row) {
        return plant.apply(row);
    }

    private static Map<String, String> set(Map<String, String> row, String column, String value) {
        row.put(column, value);
        return row;
    }
}
