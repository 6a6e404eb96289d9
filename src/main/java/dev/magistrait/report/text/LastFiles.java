package dev.magistrait.report.text;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers the files used last: findings come sorted by file, and their evidence is often near. */
final class LastFiles implements SourceText {

    private static final int MOST = 8;

    private final SourceText sources;
    private final Map<Path, List<String>> last = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, List<String>> eldest) {
            return size() > MOST;
        }
    };

    LastFiles(SourceText sources) {
        this.sources = sources;
    }

    @Override
    public List<String> lines(Path file) {
        return last.computeIfAbsent(file, sources::lines);
    }
}
