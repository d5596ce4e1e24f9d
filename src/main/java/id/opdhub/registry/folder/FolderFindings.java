package id.opdhub.registry.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import id.opdhub.registry.FolderFinding;
import id.opdhub.registry.FolderFinding.Level;

/** Gathers the findings of one folder, so that an engineer sees all of them at once. */
public final class FolderFindings {

    private static final Comparator<FolderFinding> BY_PLACE =
            Comparator.comparing(FolderFinding::file).thenComparing(FolderFinding::line);

    private final List<FolderFinding> gathered = new ArrayList<>();

    public void error(String file, int line, String code, Object... arguments) {
        add(file, line, Level.ERROR, code, arguments);
    }

    public void warning(String file, int line, String code, Object... arguments) {
        add(file, line, Level.WARNING, code, arguments);
    }

    /** Whether anything gathered so far refuses the folder. */
    public boolean refuse() {
        return gathered.stream().anyMatch(FolderFinding::refuses);
    }

    /** By file and line, each once. */
    public List<FolderFinding> all() {
        return gathered.stream().distinct().sorted(BY_PLACE).toList();
    }

    /** The findings of one file. */
    InFile in(String file) {
        return new InFile(file);
    }

    private void add(String file, int line, Level level, String code, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        gathered.add(new FolderFinding(file, line, level, code, texts));
    }

    /** Adds findings of one file. */
    final class InFile {

        private final String file;

        private InFile(String file) {
            this.file = file;
        }

        String file() {
            return file;
        }

        /** Whether an error of this file has been gathered so far. */
        boolean refuse() {
            return gathered.stream().filter(FolderFinding::refuses).anyMatch(finding -> finding.file()
                    .equals(file));
        }

        void error(int line, String code, Object... arguments) {
            FolderFindings.this.error(file, line, code, arguments);
        }

        void warning(int line, String code, Object... arguments) {
            FolderFindings.this.warning(file, line, code, arguments);
        }
    }
}
