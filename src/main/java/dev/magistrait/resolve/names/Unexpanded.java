package dev.magistrait.resolve.names;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A macro call that stands for something that is not seen.
 *
 * @param definitions what its macros could write
 */
public record Unexpanded(SourceUnit file, MacroCall call, List<MacroItem> definitions, Cause cause) {

    /** Why it is not seen. */
    public enum Cause {
        /** No arm takes the arguments. */
        NO_ARM,
        /** It calls itself deeper than rustc lets it by default. */
        TOO_DEEP,
        /** It stands for more than is followed. */
        TOO_MUCH,
        /** The file is not here. */
        NO_FILE,
        /** The file lies outside of the checked tree. */
        OUTSIDE,
        /** The macro is not of this workspace, and is given what can be the name of a trait. */
        FOREIGN
    }

    private static final Pattern SEPARATOR = Pattern.compile("[,;]");
    private static final Pattern PATH = Pattern.compile("(?:::)?(?:\\w+\\s*::\\s*)*(\\p{Lu}\\w*)");

    /** What the arguments of a call name that can be a trait: each that is a path by itself, by its last word. */
    public static List<String> given(MacroCall call) {
        return SEPARATOR
                .splitAsStream(call.arguments())
                .map(part -> PATH.matcher(part.strip()))
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .distinct()
                .toList();
    }
}
