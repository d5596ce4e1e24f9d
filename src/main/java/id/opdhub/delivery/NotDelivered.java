package id.opdhub.delivery;

/** The record stays where it is: its destination is away. Expected, and thus without a stack trace. */
final class NotDelivered extends RuntimeException {

    NotDelivered(String system, String reason) {
        super(system + " did not take the record: " + reason, null, false, false);
    }
}
