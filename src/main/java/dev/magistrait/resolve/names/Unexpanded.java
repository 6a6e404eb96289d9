package dev.magistrait.resolve.names;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import java.util.List;

/**
 * A call of a macro of this workspace, or of {@code include!}, that stands for something that is not seen.
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
        NO_FILE
    }
}
