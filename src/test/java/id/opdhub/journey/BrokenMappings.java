package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Mappings that fail for records of these tests, which no sample of their folders is like, until they are mended. */
final class BrokenMappings {

    private static final Path SHIPPED = Path.of("routes");
    private static final Fault PUSKESMAS = new Fault(
            Path.of("systems/puskesmas-lubuk-basung/mappings/penduduk.out.jslt"),
            "let alamat = .warga.alamat\n\nif (",
            "starts-with(.warga.nama_lengkap, \"WARGA KE\")");
    private static final Fault SIAK = new Fault(
            Path.of("systems/siak-sawahlunto/mappings/kematian.in.jslt"),
            "let desa = region(.NO_PROP, .NO_KAB, .NO_KEC, .NO_KEL)\n\nif (",
            ".NO_PERISTIWA == \"MTI-UJI-9001\"");

    private BrokenMappings() {}

    /**
     * A mapping that fails where a condition holds.
     *
     * @param sound what stands in it until then
     */
    private record Fault(Path file, String sound, String condition) {

        String broken() {
            return sound.replace("if (", "if (" + condition + ") error(\"rusak\") else if (");
        }
    }

    static void breakIn(Path routes) throws IOException {
        for (Fault fault : List.of(PUSKESMAS, SIAK)) {
            Path file = routes.resolve(fault.file());
            String shipped = Files.readString(file);
            assertThat(shipped).contains(fault.sound());
            Files.writeString(file, shipped.replace(fault.sound(), fault.broken()));
        }
    }

    static void mendIn(Path routes) throws IOException {
        for (Fault fault : List.of(PUSKESMAS, SIAK)) {
            Path file = fault.file();
            Files.copy(SHIPPED.resolve(file), routes.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
