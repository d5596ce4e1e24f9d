package id.opdhub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A shipped mapping that fails where a condition holds, which no sample of its folder does.
 *
 * @param file below the folder of routes
 * @param sound the place in it that is broken
 * @param condition under which it fails
 */
record BrokenMapping(Path file, String sound, String condition) {

    void breakIn(Path routes) throws IOException {
        Path mapping = routes.resolve(file);
        String shipped = Files.readString(mapping);
        assertThat(shipped).contains(sound);
        String broken = sound.replace("if (", "if (" + condition + ") error(\"rusak\") else if (");
        Files.writeString(mapping, shipped.replace(sound, broken));
    }

    void mendIn(Path routes) throws IOException {
        Files.copy(Path.of("routes").resolve(file), routes.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
}
