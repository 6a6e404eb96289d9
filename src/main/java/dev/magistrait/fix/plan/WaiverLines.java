package dev.magistrait.fix.plan;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Finds the lines of items of a YAML list: an item goes as far as lines stand further in than its dash. */
final class WaiverLines {

    private static final String KEY = "waivers:";

    private WaiverLines() {}

    /** The line of the dash of the item that a line belongs to, from 1; 0 where it is an item of no such list, as one in brackets. */
    static int item(List<String> lines, int line) {
        if (line > lines.size()) {
            return 0;
        }
        int within = indentation(lines.get(line - 1));
        for (int up = line; up > 0; up--) {
            String text = lines.get(up - 1);
            boolean above = indentation(text) < within || up == line;
            if (above && text.strip().startsWith("- ")) {
                return up;
            }
            if (above && up != line && !text.isBlank() && !isComment(text)) {
                return 0;
            }
        }
        return 0;
    }

    /**
     * Which lines go with items.
     *
     * @param items the first line of each, from 1
     * @return from the first line to the line behind the last; of a list of which nothing stays, its key too
     */
    static SortedMap<Integer, Integer> of(List<String> lines, SortedSet<Integer> items) {
        SortedMap<Integer, Integer> found = new TreeMap<>();
        items.forEach(item -> found.put(item, end(lines, item)));
        int key = items.first() - 1;
        while (key > 0 && !isKey(lines, key)) {
            key--;
        }
        if (key > 0 && opensList(lines.get(key - 1)) && empties(lines, key, items)) {
            found.put(key, key + 1);
        }
        return found;
    }

    private static boolean opensList(String line) {
        String rest = line.startsWith(KEY) ? line.substring(KEY.length()).strip() : "none";
        return rest.isEmpty() || rest.startsWith("#");
    }

    private static boolean isKey(List<String> lines, int line) {
        String text = lines.get(line - 1);
        return !text.isBlank() && !text.startsWith(" ") && !text.startsWith("-") && !text.startsWith("#");
    }

    /** Whether all items behind a key go. */
    private static boolean empties(List<String> lines, int key, SortedSet<Integer> items) {
        int dash = indentation(lines.get(items.first() - 1));
        for (int line = key + 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            boolean item = indentation(text) == dash && text.strip().startsWith("-");
            if (item && !items.contains(line)) {
                return false;
            }
            if (!item && !text.isBlank() && !isComment(text) && indentation(text) <= dash) {
                return true;
            }
        }
        return true;
    }

    private static int end(List<String> lines, int item) {
        int dash = indentation(lines.get(item - 1));
        int end = item + 1;
        for (int line = item + 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (!text.isBlank() && indentation(text) <= dash) {
                break;
            }
            if (!text.isBlank()) {
                end = line + 1;
            }
        }
        return end;
    }

    private static boolean isComment(String text) {
        return text.strip().startsWith("#");
    }

    private static int indentation(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == ' ') {
            count++;
        }
        return count;
    }
}
