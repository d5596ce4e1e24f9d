package id.opdhub;

/** A setting with which the hub must not run. */
class UnsafeSetting extends RuntimeException {

    UnsafeSetting(String problem) {
        super(problem);
    }
}
