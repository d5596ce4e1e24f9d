package id.opdhub.registry.folder;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.yaml.snakeyaml.nodes.MappingNode;

import id.opdhub.mapping.functions.ValueTable;
import id.opdhub.record.CodeList;
import id.opdhub.record.CodeLists;

/** Reads {@code tables/<name>.yaml}: what the values of the application mean, and of which code list the meanings are. */
final class TableFile {

    private static final String CODE_LIST = "codelist";
    private static final String VALUES = "values";

    private final CodeLists lists;
    private final FolderFindings.InFile findings;

    private TableFile(CodeLists lists, FolderFindings.InFile findings) {
        this.lists = lists;
        this.findings = findings;
    }

    /** The tables of a folder by name. One that is wrong is there too, so that the mappings naming it are not blamed. */
    static Map<String, ValueTable> readAll(Folder folder, CodeLists lists, FolderFindings findings) {
        Map<String, ValueTable> tables = new TreeMap<>();
        folder.tableFiles()
                .forEach(file -> tables.put(
                        nameOf(file),
                        new TableFile(lists, findings.in(file))
                                .read(folder.files().get(file))));
        return tables;
    }

    static String nameOf(String file) {
        return file.substring(Folder.TABLES.length(), file.length() - Folder.TABLE_ENDING.length());
    }

    private ValueTable read(byte[] content) {
        Optional<YamlMap> root = YamlText.read(content, findings).flatMap(node -> {
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(mapping, findings));
            }
            findings.error(1, "missing-key", VALUES);
            return Optional.empty();
        });
        return root.map(this::table).orElseGet(() -> new ValueTable(Map.of()));
    }

    private ValueTable table(YamlMap root) {
        root.only(CODE_LIST, VALUES).require(VALUES);
        Optional<CodeList> list = root.has(CODE_LIST) ? codeList(root) : Optional.empty();
        return new ValueTable(root.map(VALUES)
                .map(values -> {
                    list.ifPresent(found ->
                            checkMeanings(values, root.written(CODE_LIST).orElse(""), found));
                    return meanings(values);
                })
                .orElse(Map.of()));
    }

    private Optional<CodeList> codeList(YamlMap root) {
        Optional<String> name = root.text(CODE_LIST);
        Optional<CodeList> list = name.flatMap(lists::find);
        if (name.isPresent() && list.isEmpty()) {
            String meant = Nearest.to(name.get(), lists.names()).orElseGet(() -> String.join(", ", lists.names()));
            findings.error(root.lineOf(CODE_LIST), "unknown-value", CODE_LIST, name.get(), meant);
        }
        return list;
    }

    private Map<String, Optional<String>> meanings(YamlMap values) {
        Map<String, Optional<String>> meanings = new LinkedHashMap<>();
        Map<String, String> spellings = new HashMap<>();
        for (String key : values.keys()) {
            String other = spellings.putIfAbsent(CodeList.plain(key), key);
            if (other != null) {
                findings.error(values.lineOf(key), "table-value-twice", key, other);
            }
            meanings.put(key, values.isNull(key) ? Optional.empty() : values.written(key));
        }
        return meanings;
    }

    private void checkMeanings(YamlMap values, String name, CodeList list) {
        for (String key : values.keys()) {
            Optional<String> meaning = values.isNull(key) ? Optional.empty() : values.written(key);
            meaning.filter(code -> !list.contains(code)).ifPresent(code -> {
                String meant = list.codeOf(code)
                        .or(() -> Nearest.to(code, list.codes()))
                        .orElseGet(() -> String.join(", ", list.codes()));
                findings.error(values.lineOf(key), "table-meaning-unknown", code, name, meant);
            });
        }
    }
}
