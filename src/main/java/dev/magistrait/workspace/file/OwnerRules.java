package dev.magistrait.workspace.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a {@code CODEOWNERS} file, or of one section of it: the last that matches a path names its owners. */
final class OwnerRules {

    private final List<String> standard;
    private final List<List<String>> owners = new ArrayList<>();
    /** The last line of each pattern without wildcards. */
    private final Map<String, Integer> plain = new HashMap<>();

    private final List<Wild> wild = new ArrayList<>();

    private record Wild(int line, OwnerPattern pattern) {}

    /** @param standard the owners of lines that name none */
    OwnerRules(List<String> standard) {
        this.standard = List.copyOf(standard);
    }

    void add(OwnerPattern pattern, List<String> named) {
        int line = owners.size();
        owners.add(named.isEmpty() ? standard : List.copyOf(named));
        if (pattern.key().isEmpty()) {
            wild.add(new Wild(line, pattern));
        } else {
            plain.put(pattern.key(), line);
        }
    }

    /** How many patterns each path is tried on. */
    int wildcards() {
        return wild.size();
    }

    /** The owners of a file; none where no line matches it, or the last that does names none. */
    List<String> of(String path) {
        int last = lastPlain(path);
        for (Wild one : wild.reversed()) {
            if (one.line() < last) {
                break;
            }
            if (one.pattern().matches(path)) {
                return owners.get(one.line());
            }
        }
        return last < 0 ? List.of() : owners.get(last);
    }

    /** Goes by the directories above the file and their names, however many lines there are. */
    private int lastPlain(String path) {
        int last = -1;
        int from = 0;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            String name = OwnerPattern.ANYWHERE + path.substring(from, end);
            last = Math.max(last, Math.max(line(path.substring(0, end)), line(name)));
            if (slash >= 0) {
                last = Math.max(last, Math.max(line(path.substring(0, end) + "/"), line(name + "/")));
            }
            from = end + 1;
        }
        return last;
    }

    private int line(String key) {
        return plain.getOrDefault(key, -1);
    }
}
