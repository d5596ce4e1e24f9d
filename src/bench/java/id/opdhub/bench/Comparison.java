package id.opdhub.bench;

import java.util.Map;

/** Something that the hub and a floor both do. */
interface Comparison extends AutoCloseable {

    String name();

    /** Puts the same work before both sides. */
    void prepare(int round, int records);

    Side floor();

    Side hub();

    /** How far a side has committed, and how far it has to. */
    boolean isDone(Side side);

    /** What a side left behind so far: numbers of entries, by name. */
    Map<String, Long> traces(Side side);

    @Override
    void close();

    /** One who does the work, when let go. */
    interface Side {

        void go();

        void rest();
    }
}
