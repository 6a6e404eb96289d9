package dev.magistrait.workspace.file;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern of a {@code CODEOWNERS} file over paths from the root of its repository, as GitHub takes them: those of {@code .gitignore} without
 * {@code !} and with brackets that stand for themselves. A pattern that ends with {@code /*} means what lies in the directory itself.
 *
 * @param key what {@link OwnerRules} finds a pattern without wildcards by; empty of one with some
 */
record OwnerPattern(String key, Pattern regex) {

    /** What stands before the key of a name that may lie anywhere. */
    static final String ANYWHERE = "**/";

    private static final String ANY_DEPTH = "**";
    private static final Pattern NOTHING = Pattern.compile("\\z\\A.");

    /** @param written without the backslashes before blanks */
    static OwnerPattern of(String written) {
        List<String> parts = parts(written);
        boolean plain = written.chars().noneMatch(c -> c == '*' || c == '?' || c == '\\');
        return plain && !written.equals("/")
                ? new OwnerPattern(key(parts), NOTHING)
                : new OwnerPattern("", written.equals("/") ? NOTHING : Pattern.compile(regex(parts)));
    }

    /** Whether it can mean anything: three stars in a row mean nothing to GitHub. */
    static boolean isValid(String written) {
        return !written.isEmpty() && !written.contains("***");
    }

    boolean matches(String path) {
        return regex.matches(path);
    }

    /** The names from the root down, {@code **} for what the pattern leaves open before and behind them. */
    private static List<String> parts(String written) {
        List<String> parts = new ArrayList<>(Arrays.asList(written.split("/", -1)));
        boolean name =
                parts.size() == 1 || (parts.size() == 2 && parts.getLast().isEmpty());
        if (parts.getFirst().isEmpty()) {
            parts.removeFirst();
        } else if (name && !parts.getFirst().equals(ANY_DEPTH)) {
            parts.addFirst(ANY_DEPTH);
        }
        if (parts.size() > 1 && parts.getLast().isEmpty()) {
            parts.set(parts.size() - 1, ANY_DEPTH);
        }
        for (int i = parts.size() - 1; i > 0; i--) {
            if (parts.get(i).equals(ANY_DEPTH) && parts.get(i - 1).equals(ANY_DEPTH)) {
                parts.remove(i);
            }
        }
        return parts;
    }

    private static String key(List<String> parts) {
        boolean below = parts.getLast().equals(ANY_DEPTH);
        return String.join("/", below ? parts.subList(0, parts.size() - 1) : parts) + (below ? "/" : "");
    }

    private static String regex(List<String> parts) {
        StringBuilder regex = new StringBuilder();
        int last = parts.size() - 1;
        boolean slash = false;
        for (int i = 0; i <= last; i++) {
            String part = parts.get(i);
            if (part.equals(ANY_DEPTH)) {
                regex.append(i == 0 ? (i == last ? ".+" : "(?:.+/)?") : i == last ? "/.*" : "(?:/.+)?");
                slash = i > 0;
                continue;
            }
            regex.append(slash ? "/" : "").append(part.equals("*") ? "[^/]+" : name(part));
            regex.append(i == last && !part.equals("*") ? "(?:/.*)?" : "");
            slash = true;
        }
        return regex.toString();
    }

    private static String name(String part) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '\\' && i + 1 < part.length()) {
                regex.append(Pattern.quote(String.valueOf(part.charAt(++i))));
            } else {
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
            }
        }
        return regex.toString();
    }
}
