package id.opdhub.log.lanes;

/** How much of one partition waits in memory at most, by number and by size. */
record Window(int records, long bytes) {

    Window {
        if (records < 1 || bytes < 1) {
            throw new IllegalArgumentException("a window takes at least one record and one byte");
        }
    }

    boolean isFull(int waiting, long size) {
        return waiting >= records || size >= bytes;
    }

    /** Below half; a window of one record is half empty when it is empty. */
    boolean isHalfEmpty(int waiting, long size) {
        return waiting * 2 <= records && size * 2 <= bytes && !isFull(waiting, size);
    }
}
