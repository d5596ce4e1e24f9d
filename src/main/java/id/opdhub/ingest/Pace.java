package id.opdhub.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How fast a body must come. A sender that drips bytes would else hold memory and a thread for ever.
 *
 * @param grace how long any body may take
 * @param perSecond what must have come for each second beyond that
 */
public record Pace(
        @DefaultValue("30s") Duration grace,
        @DefaultValue("32KB") DataSize perSecond) {

    public Pace {
        if (grace.isNegative() || perSecond.toBytes() < 1) {
            throw new IllegalArgumentException("hub.ingest.pace has a negative grace or nothing per second");
        }
    }

    boolean isKept(long received, Duration elapsed) {
        return elapsed.minus(grace).toSeconds() <= received / perSecond.toBytes();
    }

    /** The same stream, which fails with {@link BodyTooSlow} once the sender has fallen behind. */
    InputStream hold(InputStream body) {
        return new Held(body, this);
    }

    private static final class Held extends FilterInputStream {

        private final Pace pace;
        private final long start = System.nanoTime();
        private long received;

        Held(InputStream body, Pace pace) {
            super(body);
            this.pace = pace;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            received += Math.max(0, read);
            if (read >= 0 && !pace.isKept(received, Duration.ofNanos(System.nanoTime() - start))) {
                throw new BodyTooSlow(pace);
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
