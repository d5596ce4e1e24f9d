package id.opdhub.mapping;

import java.util.Optional;

import id.opdhub.mapping.functions.CodeTables;
import id.opdhub.record.CodeLists;

/** The code lists of the hub, as mappings ask them. */
record LiveCodeTables(CodeLists lists) implements CodeTables {

    @Override
    public boolean exists(String list) {
        return lists.find(list).isPresent();
    }

    @Override
    public Optional<String> code(String list, String spelling) {
        return lists.find(list).flatMap(found -> found.codeOf(spelling));
    }

    @Override
    public Optional<String> label(String list, String code) {
        return lists.find(list).flatMap(found -> found.labelOf(code));
    }
}
