package id.opdhub.record;

import java.util.Optional;

/** Region codes of the Ministry of Home Affairs (Kepmendagri 300.2.2-2138/2025): provinces and regencies in force, and the retired ones. */
public final class Regions {

    /** The reference file that the hub ships. */
    public static Regions shipped() {
        throw new IllegalStateException("seam");
    }

    /** Whether the code, of 2, 4, 6 or 10 digits, lies in a province and regency in force. */
    public boolean inForce(String code) {
        throw new IllegalStateException("seam");
    }

    /** The code in force that took the place of a retired regency code. */
    public Optional<String> successorOf(String retired) {
        throw new IllegalStateException("seam");
    }

    public Optional<String> nameOf(String code) {
        throw new IllegalStateException("seam");
    }
}
