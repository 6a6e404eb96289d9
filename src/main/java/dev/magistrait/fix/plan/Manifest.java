package dev.magistrait.fix.plan;

import dev.magistrait.fix.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code Cargo.toml} by its lines. What stands in it as nobody writes it is left alone. */
final class Manifest {

    private final Text text;
    private final List<String> lines;

    Manifest(Text text) {
        this.text = text;
        this.lines = new ArrayList<>(text.text(0, text.bytes().length).lines().toList());
    }

    /** Takes out a dependency by the line of its key, counted from 1; empty where other things stand on that line. */
    Optional<Edit> remove(int line, String key) {
        String written = lines.get(line - 1).strip();
        if (written.startsWith("[")) {
            return written.replaceAll("#.*", "").strip().matches("\\[[^\\[\\]]*\\.\\s*[\"']?" + key + "[\"']?\\s*\\]")
                    ? Optional.of(table(line))
                    : Optional.empty();
        }
        return written.matches("[\"']?" + key + "[\"']?\\s*[.=].*") ? entry(line, key) : Optional.empty();
    }

    private Optional<Edit> entry(int line, String key) {
        int end = endOfValue(line);
        int last = end;
        // `key.version = …` and `key.features = …` stand on lines of their own.
        while (last < lines.size() && lines.get(last).strip().matches("[\"']?" + key + "[\"']?\\s*\\..*")) {
            last = endOfValue(last + 1);
        }
        return Optional.of(cut(line, last));
    }

    /** A table of its own, with one empty line beside it. */
    private Edit table(int header) {
        int last = header;
        for (int line = header + 1; line <= lines.size() && !isHeader(line); line = endOfValue(line) + 1) {
            last = isBlankOrComment(line) ? last : endOfValue(line);
        }
        boolean gap = last < lines.size() && lines.get(last).isBlank();
        if (gap) {
            return cut(header, last + 1);
        }
        boolean before = header > 1 && lines.get(header - 2).isBlank() && last == lines.size();
        return cut(before ? header - 1 : header, last);
    }

    private Edit cut(int first, int last) {
        int start = text.offset(first, 1);
        int end = last >= lines.size() ? text.bytes().length : text.offset(last + 1, 1);
        return text.replace(start, end, "");
    }

    private boolean isHeader(int line) {
        return lines.get(line - 1).strip().startsWith("[");
    }

    private boolean isBlankOrComment(int line) {
        String written = lines.get(line - 1).strip();
        return written.isEmpty() || written.startsWith("#");
    }

    /** The line on which the value that starts on a line ends. */
    private int endOfValue(int line) {
        int depth = 0;
        int at = line;
        while (true) {
            depth += isBlankOrComment(at) ? 0 : depth(lines.get(at - 1));
            if (depth <= 0 || at == lines.size()) {
                return at;
            }
            at++;
        }
    }

    private static int depth(String line) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '#') {
                return depth;
            } else {
                depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            }
        }
        return depth;
    }

    /** Adds a dependency in its place where the others are in order, else behind them. */
    Edit add(String table, String key, String value) {
        String entry = key + value + "\n";
        int header = lines.stream()
                        .map(l -> l.replaceAll("#.*", "").strip())
                        .toList()
                        .indexOf("[" + table + "]")
                + 1;
        if (header == 0) {
            boolean open = text.bytes().length > 0 && text.bytes()[text.bytes().length - 1] != '\n';
            return text.insert(text.bytes().length, (open ? "\n" : "") + "\n[" + table + "]\n" + entry);
        }
        int last = header;
        for (int line = header + 1; line <= lines.size() && !isHeader(line); line = endOfValue(line) + 1) {
            if (!isBlankOrComment(line)) {
                if (lines.get(line - 1).strip().compareTo(key) > 0) {
                    return text.insert(text.offset(line, 1), entry);
                }
                last = endOfValue(line);
            }
        }
        boolean open = last == lines.size() && text.bytes()[text.bytes().length - 1] != '\n';
        int at = last == lines.size() ? text.bytes().length : text.offset(last + 1, 1);
        return text.insert(at, open ? "\n" + key + value : entry);
    }

    /** Whether {@code [workspace.dependencies]} has a key. */
    boolean shares(String key) {
        boolean inside = false;
        for (String line : lines) {
            String written = line.replaceAll("#.*", "").strip();
            if (written.startsWith("[")) {
                inside = written.equals("[workspace.dependencies]");
                if (written.equals("[workspace.dependencies." + key + "]")) {
                    return true;
                }
            } else if (inside && written.matches("[\"']?" + key + "[\"']?\\s*[.=].*")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the dependency with its key on a line, or the table of it, has a key of its own. */
    boolean says(int line, String key) {
        boolean table = lines.get(line - 1).strip().startsWith("[");
        String name = lines.get(line - 1).strip().replaceAll("[\\s.=].*", "");
        int last = endOfValue(line);
        while (last < lines.size()
                && (table ? !isHeader(last + 1) : lines.get(last).strip().startsWith(name + "."))) {
            last = endOfValue(last + 1);
        }
        String word = ".*\\b" + key + "\\s*=.*";
        return lines.subList(line - 1, last).stream()
                .anyMatch(l -> l.replaceAll("#.*", "").matches(word));
    }

    /** Whether dependencies are inherited as {@code key.workspace = true}. */
    boolean dotted() {
        return lines.stream().anyMatch(l -> l.strip().matches("[\\w-]+\\.workspace\\s*=\\s*true.*"));
    }
}
