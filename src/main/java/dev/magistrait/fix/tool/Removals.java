package dev.magistrait.fix.tool;

import dev.magistrait.fix.write.FileChange;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells changes that leave formatted code formatted: imports, attributes and comments that go with their lines. Most files of a migration hold an
 * impl and change in no other way, and to ask rustfmt about each costs more than all the rest.
 */
final class Removals {

    private Removals() {}

    /** Whether that is all that a change does. */
    static boolean all(FileChange change) {
        List<String> before = lines(change.before());
        List<String> after = lines(change.after());
        int kept = 0;
        for (String line : before) {
            if (kept < after.size() && line.equals(after.get(kept))) {
                kept++;
            } else if (!harmless(line.strip())) {
                return false;
            }
        }
        return kept == after.size() && settled(after);
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }

    private static boolean harmless(String line) {
        return line.isEmpty()
                || line.startsWith("//")
                || (line.startsWith("use ") && line.endsWith(";"))
                || (line.startsWith("#[") && line.endsWith("]"));
    }

    /** Whether blank lines stand where rustfmt leaves them. */
    private static boolean settled(List<String> lines) {
        String last = "{";
        for (String line : lines) {
            String text = line.strip();
            if (text.isEmpty() && (last.isEmpty() || last.endsWith("{"))) {
                return false;
            }
            if (last.isEmpty() && text.startsWith("}")) {
                return false;
            }
            last = text;
        }
        return !last.isEmpty();
    }
}
