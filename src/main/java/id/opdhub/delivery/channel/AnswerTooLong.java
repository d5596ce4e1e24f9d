package id.opdhub.delivery.channel;

import java.io.IOException;

/** An answer's body had no end in sight. Its status still counts. */
final class AnswerTooLong extends IOException {

    private final transient Answer answer;

    AnswerTooLong(Answer answer) {
        super("the answer is longer than " + AnswerConsumer.LONGEST_BODY + " bytes");
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
