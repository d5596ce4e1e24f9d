package id.opdhub.ops;

import id.opdhub.record.PersonalNumbers;

/**
 * What an operator wants, with the reason that the journal keeps.
 *
 * @param reason in the operator's words
 */
record Intervention(String reason) {

    private static final int LONGEST = 500;

    String checkedReason() {
        if (!isReasonable()) {
            throw new ReasonMissing();
        }
        return reason.strip();
    }

    /** The journal keeps it, and many read that: it names nobody by number. */
    boolean isReasonable() {
        return reason != null
                && !reason.isBlank()
                && reason.length() <= LONGEST
                && !PersonalNumbers.looksPersonal(reason);
    }
}
