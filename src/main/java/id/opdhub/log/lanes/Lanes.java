package id.opdhub.log.lanes;

import id.opdhub.log.ConsumedRecord;

/** The running lanes, for those who steer them. */
public interface Lanes {

    /** Ask the topic's gate again now. */
    void wake(String topic);

    /**
     * Puts a record of old (as one that was parked) at the front of its key's lane. Its offset moves nothing.
     *
     * @return false when this hub does not read the partition (any more), or the record is out already: inject it later
     */
    boolean inject(ConsumedRecord record);
}
