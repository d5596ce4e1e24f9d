package id.opdhub.ops;

/**
 * That one thing is to be put back.
 *
 * @param reason in the operator's words
 * @param includeStale also when its subject has something newer; absent means no
 */
record ReplayIntervention(String reason, Boolean includeStale) {

    boolean includesStale() {
        return Boolean.TRUE.equals(includeStale);
    }
}
