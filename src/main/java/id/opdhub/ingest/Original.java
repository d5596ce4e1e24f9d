package id.opdhub.ingest;

import id.opdhub.ingest.polling.Answer;
import id.opdhub.log.ConsumedRecord;
import id.opdhub.log.LogPosition;
import id.opdhub.log.SetAside;

/**
 * What nobody waits for, as it came.
 *
 * @param place where it stands in the application's own topic; empty where it was fetched
 */
record Original(byte[] body, String contentType, String place) {

    static Original of(ConsumedRecord arrived) {
        LogPosition position = arrived.position();
        return new Original(
                arrived.body(),
                arrived.headers().getOrDefault(SetAside.CONTENT_TYPE, FeedIntake.JSON),
                position.topic() + "/" + position.partition() + "/" + position.offset());
    }

    static Original of(Answer answer) {
        return new Original(answer.body(), answer.contentType(), "");
    }
}
