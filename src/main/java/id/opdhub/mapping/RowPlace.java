package id.opdhub.mapping;

import id.opdhub.mapping.syntax.Origins;

/** A place in a table: the row, and the first column that goes into the field. */
record RowPlace(Origins origins, int row, String record) implements SourcePlace {

    @Override
    public String pointerOf(String canonicalField) {
        return origins.column(record + canonicalField)
                .map(column -> "/" + row + "/" + column.replace("~", "~0").replace("/", "~1"))
                .orElse("/" + row);
    }

    /** The place of one of several records that a row gives. */
    RowPlace element(int index) {
        return new RowPlace(origins, row, record + "/" + index);
    }
}
