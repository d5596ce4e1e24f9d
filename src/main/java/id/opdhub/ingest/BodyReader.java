package id.opdhub.ingest;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

import id.opdhub.mapping.unpacking.Room;

/** Reads the body of a call, up to what the hub takes. */
final class BodyReader {

    private final DataSize largest;
    private final Pace pace;
    private final ValueBudget values;

    BodyReader(IngestSettings settings, ValueBudget values) {
        this.largest = settings.maxBody();
        this.pace = settings.pace();
        this.values = values;
    }

    /** The announced length is looked at first, so that a large body is refused unread. */
    byte[] read(HttpServletRequest request) {
        if (request.getContentLengthLong() > largest.toBytes()) {
            throw new BodyTooLarge(largest);
        }
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new EncodedBody();
        }
        byte[] body = bytes(request);
        if (body.length > largest.toBytes()) {
            throw new BodyTooLarge(largest);
        }
        values.take(request, body);
        return body;
    }

    /** For what a route unpacks from the body. */
    Room roomFor(HttpServletRequest request) {
        return values.roomFor(request);
    }

    private byte[] bytes(HttpServletRequest request) {
        try {
            return pace.hold(request.getInputStream()).readNBytes((int) largest.toBytes() + 1);
        } catch (IOException broken) {
            throw new BodyBroken(broken);
        }
    }
}
