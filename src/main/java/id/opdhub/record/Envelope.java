package id.opdhub.record;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What the hub itself states of a record, whatever its sender says.
 *
 * @param time when it happened
 * @param received when the hub received it ({@code waktuterima})
 * @param region the first region it concerns ({@code kodewilayah}): Kemendagri code, 2, 4, 6 or 10 digits
 * @param sensitivity from the record's type
 * @param traceParent W3C trace context of the call that brought it
 */
public record Envelope(
        OffsetDateTime time,
        OffsetDateTime received,
        String region,
        Sensitivity sensitivity,
        Optional<String> traceParent) {}
