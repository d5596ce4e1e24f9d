package id.opdhub.mapping;

/** A mapping that does not compile or that failed on an input; says where, never with what. */
public class MappingFailure extends RuntimeException {

    private final String file;
    private final int line;
    private final int column;

    /** @param problem what is wrong, free of any value of the input */
    public MappingFailure(String file, int line, int column, String problem) {
        super(file + ":" + line + ":" + column + ": " + problem);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
