package id.opdhub.ingest.polling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

import id.opdhub.mapping.UnreadablePayload;
import id.opdhub.mapping.unpacking.FileTypes;
import id.opdhub.record.Finding;

/** Takes the files of a directory through a route, one by one; each is moved only when every receipt is there. */
final class FileSource implements PollEndpoint.Source {

    private static final int MOST_REASONS = 200;
    private static final byte[] NOTHING = {};

    private final PolledFeed feed;
    private final DropDirectory directory;
    private final PageIntake intake;
    private final Optional<String> contentType;
    private final Deque<DroppedFile> ahead = new ArrayDeque<>();
    /** Every receipt is there; after a restart the records are recognised. */
    private final Map<DroppedFile, Taken> unmoved = new HashMap<>();

    private boolean mustLook = true;

    FileSource(PolledFeed feed, DropDirectory directory, PageIntake intake, Optional<String> contentType) {
        this.feed = feed;
        this.directory = directory;
        this.intake = intake;
        this.contentType = contentType;
    }

    @Override
    public void take(Asked asked, Exchange exchange, Processor route) throws Exception {
        if (mustLook || !asked.position().isInRound()) {
            ahead.clear();
            ahead.addAll(directory.whole());
            unmoved.keySet().retainAll(ahead);
        }
        // Until this file has come to its end, none may overtake it.
        mustLook = true;
        DroppedFile file = ahead.poll();
        if (file != null && take(file, asked, exchange, route)) {
            mustLook = false;
        } else {
            asked.endsRound();
        }
    }

    /** False where somebody wrote to it meanwhile: what came is read with the whole file, after another look. */
    private boolean take(DroppedFile file, Asked asked, Exchange exchange, Processor route) throws Exception {
        directory.prepareMoves();
        if (!unmoved.containsKey(file)) {
            Optional<byte[]> content = directory.read(file);
            Answer piece = new Answer(content.orElse(NOTHING), typeOf(file));
            asked.found(piece);
            if (!file.isUnchanged()) {
                return false;
            }
            // Nothing of its name goes into the route: it may name a person.
            exchange.getMessage().setBody(piece.body());
            exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, piece.contentType());
            unmoved.put(file, intake.take(exchange, feed, content.isPresent() ? route : FileSource::refuse));
        }
        if (!file.isUnchanged()) {
            return false;
        }
        Taken taken = unmoved.get(file);
        directory.move(
                file, taken.isUnusable() ? DropDirectory.REJECTED : DropDirectory.DONE, reasons(taken.findings()));
        unmoved.remove(file);
        asked.goesOn();
        return true;
    }

    private static void refuse(Exchange tooLarge) {
        tooLarge.setException(new UnreadablePayload(1, 1, "berkas-terlalu-besar"));
    }

    private String typeOf(DroppedFile file) {
        return contentType.orElseGet(() -> FileTypes.of(file.name()));
    }

    private static List<String> reasons(List<Finding> findings) {
        return findings.stream()
                .limit(MOST_REASONS)
                .map(finding -> finding.field() + " " + finding.code() + ": " + finding.message(Locale.ROOT) + " / "
                        + finding.message(Locale.ENGLISH))
                .map(String::strip)
                .toList();
    }
}
