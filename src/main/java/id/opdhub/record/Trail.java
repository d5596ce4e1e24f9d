package id.opdhub.record;

/** The way from the root of a tree to one of its nodes; the pointer is written only when somebody asks. */
record Trail(Trail before, String name) {

    static final Trail ROOT = new Trail(null, "");

    Trail to(String next) {
        return new Trail(this, next);
    }

    String pointer() {
        StringBuilder pointer = new StringBuilder();
        append(pointer);
        return pointer.toString();
    }

    /** A name as a JSON pointer writes it. */
    static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }

    private void append(StringBuilder pointer) {
        if (before != null) {
            before.append(pointer);
            pointer.append('/').append(escaped(name));
        }
    }
}
