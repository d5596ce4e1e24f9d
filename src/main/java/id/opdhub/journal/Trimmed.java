package id.opdhub.journal;

/** Something in the database that is kept for a time only. */
public interface Trimmed {

    /** What it is called in the log. */
    String name();

    /**
     * Removes some of what is too old, in one short transaction, so that nobody waits for it.
     *
     * @return how many rows went; zero when nothing was too old
     */
    int trim();
}
