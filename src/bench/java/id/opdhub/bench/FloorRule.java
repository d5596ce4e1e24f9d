package id.opdhub.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

import id.opdhub.registry.AgencySystem;
import id.opdhub.registry.Agreement;
import id.opdhub.registry.Reception;
import id.opdhub.registry.Systems;

/** Who may have what, as one would write it down in code: the entries of the shipped folders. */
record FloorRule(
        String system,
        String types,
        String region,
        Predicate<ObjectNode> when,
        FloorProjection fields,
        String names,
        String agreement,
        LocalDate until,
        String version) {

    private static final Predicate<ObjectNode> ALWAYS = data -> true;

    static List<FloorRule> of(Systems systems) {
        return List.of(
                rule(systems, Folders.DASHBOARD, "id.opdhub.kependudukan.*", ALWAYS),
                rule(systems, Folders.PUSKESMAS, "id.opdhub.kependudukan.kelahiran.v1", FloorRule::isAlive),
                rule(systems, Folders.PUSKESMAS, "id.opdhub.kependudukan.penduduk.v1", ALWAYS),
                rule(systems, Folders.VILLAGE, "id.opdhub.kesehatan.pasien.v1", FloorRule::isUnderFive),
                rule(systems, Folders.TAXES, "id.opdhub.kependudukan.kematian.v1", ALWAYS));
    }

    private static FloorRule rule(Systems systems, String id, String type, Predicate<ObjectNode> when) {
        AgencySystem system = systems.find(id).orElseThrow();
        Reception reception = system.receives().stream()
                .filter(entry -> entry.type().equals(type))
                .findFirst()
                .orElseThrow();
        Agreement agreement = reception.agreement();
        return new FloorRule(
                id,
                reception.type().replace("*", ""),
                reception.regions().get(0),
                when,
                FloorProjection.of(agreement.fields().paths()),
                String.join(" ", agreement.fields().paths()),
                agreement.number(),
                agreement.until(),
                system.version());
    }

    boolean covers(FloorEvent event, List<String> regions, LocalDate today) {
        if (!event.type().startsWith(types)
                || today.isAfter(until)
                || event.sender().equals(system)) {
            return false;
        }
        for (String concerned : regions) {
            if (concerned.startsWith(region)) {
                return when.test(event.data());
            }
        }
        return false;
    }

    private static boolean isAlive(ObjectNode data) {
        return data.path("warga").path("status_hidup").asText().equals("HIDUP");
    }

    private static boolean isUnderFive(ObjectNode data) {
        String born = data.path("warga").path("tanggal_lahir").asText();
        String fifth = Integer.parseInt(born.substring(0, 4)) + 5 + born.substring(4, 10);
        return isAlive(data) && fifth.compareTo(LocalDate.now().toString()) > 0;
    }
}
