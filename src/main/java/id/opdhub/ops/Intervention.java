package id.opdhub.ops;

/**
 * What an operator wants, with the reason that the journal keeps.
 *
 * @param reason in the operator's words
 */
record Intervention(String reason) {

    private static final int LONGEST = 500;

    String checkedReason() {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw new ReasonMissing();
        }
        return reason.strip();
    }
}
