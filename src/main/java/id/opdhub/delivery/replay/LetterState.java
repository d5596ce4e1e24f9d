package id.opdhub.delivery.replay;

/** Which dead letters a list shows. */
public enum LetterState {
    /** Still to be put back. */
    DEAD,
    REPLAYED,
    /** Let go by the log before anybody put them back. */
    EXPIRED,
    ANY
}
