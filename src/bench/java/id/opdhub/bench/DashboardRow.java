package id.opdhub.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.record.CodeLists;

/** The dashboard's flat row, mapped by hand: what its folder says in {@code baris.out.jslt}. */
record DashboardRow(CodeLists lists) {

    ObjectNode of(ObjectNode data) {
        JsonNode person = data.path("warga");
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        boolean isEvent = data.hasNonNull("tanggal_peristiwa");
        boolean isDeath = person.path("status_hidup").asText().equals("MENINGGAL");
        row.put("peristiwa", isEvent ? isDeath ? "MATI" : "LAHIR" : "BIODATA");
        put(row, "tanggal_peristiwa", data.get("tanggal_peristiwa"));
        put(row, "tanggal_lapor", data.get("tanggal_lapor"));
        put(row, "kode_desa", person.path("alamat").get("kode_desa"));
        label(row, "jenis_kelamin", "jenis-kelamin", person);
        if (person.hasNonNull("tanggal_lahir")) {
            row.put("tahun_lahir", person.get("tanggal_lahir").textValue().substring(0, 4));
        }
        label(row, "status_kawin", "status-kawin", person);
        label(row, "pendidikan", "pendidikan", person);
        label(row, "pekerjaan", "pekerjaan", person);
        put(row, "status_hidup", person.get("status_hidup"));
        put(row, "sumber", data.path("asal").get("kode_sistem"));
        put(row, "skor_mutu", data.path("mutu").get("skor"));
        return row;
    }

    private static void put(ObjectNode row, String name, JsonNode value) {
        if (value != null) {
            row.set(name, value);
        }
    }

    private void label(ObjectNode row, String name, String list, JsonNode person) {
        if (person.hasNonNull(name)) {
            lists.find(list)
                    .flatMap(codes -> codes.labelOf(person.get(name).textValue()))
                    .ifPresent(label -> row.put(name, label));
        }
    }
}
