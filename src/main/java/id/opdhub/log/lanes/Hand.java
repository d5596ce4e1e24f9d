package id.opdhub.log.lanes;

import java.util.List;
import java.util.Optional;

import id.opdhub.log.ConsumedRecord;

/** Takes what the lanes hand on: in Camel's case, a route. */
interface Hand {

    void take(List<ConsumedRecord> records, Done done);

    /** Told once how it ended, from whichever thread. */
    interface Done {

        /**
         * @param failure of what kind it was, never its message: that may tell of a person; empty when it succeeded
         * @param here whether this is the thread that handed on, still inside {@link Hand#take}
         */
        void done(Optional<String> failure, boolean here);
    }
}
