package id.opdhub.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The identifiers that a schema can name with {@code x-identifier}. */
enum Identifier {
    NIK,
    KK,
    NIP,
    NPWP16,
    NIB,
    NOP,
    WILAYAH;

    private final String annotation = name().toLowerCase(Locale.ROOT);

    static Optional<Identifier> named(String annotation) {
        return Arrays.stream(values())
                .filter(identifier -> identifier.annotation.equals(annotation))
                .findFirst();
    }

    String annotation() {
        return annotation;
    }
}
