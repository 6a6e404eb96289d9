package dev.magistrait.report.fix;

import dev.magistrait.report.text.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * A patch as GitHub and GitLab show it in comments: a block that one can take with a click where it is one change, else a diff that
 * opens. What takes the place of lines must be what it looks like: a text with characters that hide is shown as a diff too.
 */
public final class Suggestion {

    private static final String TICK = "`";
    private static final int LEAST_TICKS = 3;

    private Suggestion() {}

    /**
     * The block, a line each, without a title; none of a patch without files.
     *
     * @param head what stands behind {@code suggestion}: GitHub takes nothing there, GitLab the lines around the one that is spoken of
     */
    public static List<String> block(Patch patch, String head) {
        if (patch.files().isEmpty()) {
            return List.of();
        }
        if (isPlain(patch)) {
            return fenced("suggestion" + head, patch.suggestion().after());
        }
        return diff(patch);
    }

    /** What can be looked at, and not be taken. */
    public static List<String> diff(Patch patch) {
        List<String> lines = new ArrayList<>(List.of("<details><summary>" + title(patch) + "</summary>", ""));
        lines.addAll(fenced("diff", patch.diff().stream().map(Suggestion::shown).toList()));
        lines.addAll(List.of("", "</details>"));
        return lines;
    }

    /** Whether it is one that can be taken. */
    public static boolean isPlain(Patch patch) {
        return patch.isSuggestion()
                && !patch.suggestion().before().isEmpty()
                && patch.suggestion().after().stream().allMatch(l -> shown(l).equals(l));
    }

    private static String title(Patch patch) {
        int files = patch.files().size();
        return "diff of " + files + (files == 1 ? " file" : " files");
    }

    private static String shown(String line) {
        StringBuilder shown = new StringBuilder();
        for (String part : line.split("\t", -1)) {
            shown.append(Printable.of(part)).append('\t');
        }
        shown.setLength(shown.length() - 1);
        return shown.toString();
    }

    /** The ticks around it are more than those in a row inside. */
    private static List<String> fenced(String word, List<String> lines) {
        int longest = LEAST_TICKS - 1;
        for (String line : lines) {
            int run = 0;
            for (int i = 0; i < line.length(); i++) {
                run = line.charAt(i) == '`' ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        String fence = TICK.repeat(longest + 1);
        List<String> fenced = new ArrayList<>(List.of(fence + word));
        fenced.addAll(lines);
        fenced.add(fence);
        return fenced;
    }
}
