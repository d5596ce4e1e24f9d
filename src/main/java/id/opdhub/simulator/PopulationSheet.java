package id.opdhub.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * OpenSID's sheet of residents, as CSV, filled with invented people and, on request, with defects.
 *
 * @param csv the sheet, comma-separated, header first
 * @param rejectedRows the rows that the hub must refuse, as a spreadsheet counts them: the header is row 1
 */
public record PopulationSheet(String csv, List<Integer> rejectedRows) {

    /** The first columns of OpenSID's own import sheet, in its order, and the state of the resident. */
    private static final List<String> COLUMNS =
            List.of(("alamat,dusun,rw,rt,nama,no_kk,nik,sex,tempatlahir,tanggallahir,agama_id,pendidikan_kk_id,"
                            + "pendidikan_sedang_id,pekerjaan_id,status_kawin,kk_level,warganegara_id,ayah_nik,"
                            + "nama_ayah,ibu_nik,nama_ibu,golongan_darah_id,status_dasar")
                    .split(","));

    /** What invented people need not differ in. */
    private static final Map<String, String> EVERYBODY = Map.ofEntries(
            Map.entry("alamat", "JR. PASAR TIKU"),
            Map.entry("dusun", "PASAR TIKU"),
            Map.entry("rw", "001"),
            Map.entry("rt", "002"),
            Map.entry("tempatlahir", "TIKU"),
            Map.entry("agama_id", "1"),
            Map.entry("pendidikan_kk_id", "5"),
            Map.entry("pendidikan_sedang_id", "18"),
            Map.entry("pekerjaan_id", "9"),
            Map.entry("status_kawin", "1"),
            Map.entry("kk_level", "4"),
            Map.entry("warganegara_id", "1"),
            Map.entry("golongan_darah_id", "13"),
            Map.entry("status_dasar", "1"));

    public PopulationSheet {
        rejectedRows = List.copyOf(rejectedRows);
    }

    /** A sheet without defects. */
    public static PopulationSheet clean(SyntheticPeople people, int rows) {
        return withDefects(people, rows, Integer.MAX_VALUE);
    }

    /** A sheet in which every n-th row has a defect, each kind in turn. */
    public static PopulationSheet withDefects(SyntheticPeople people, int rows, int every) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        List<Integer> rejectedRows = new ArrayList<>();
        for (int number = 1; number <= rows; number++) {
            Map<String, String> row = row(people.next(SyntheticPeople.TIKU_SELATAN));
            if (number % every == 0) {
                PlantedDefect defect = PlantedDefect.values()[(number / every - 1) % PlantedDefect.values().length];
                defect.plantIn(row);
                if (defect.isRejected()) {
                    rejectedRows.add(number + 1);
                }
            }
            csv.append(String.join(",", row.values())).append('\n');
        }
        return new PopulationSheet(csv.toString(), rejectedRows);
    }

    private static Map<String, String> row(SyntheticPerson person) {
        Map<String, String> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, EVERYBODY.getOrDefault(column, "")));
        row.put("nama", person.name());
        row.put("no_kk", person.familyCard());
        row.put("nik", person.nik());
        row.put("sex", person.sex());
        row.put("tanggallahir", person.born().toString());
        return row;
    }
}
