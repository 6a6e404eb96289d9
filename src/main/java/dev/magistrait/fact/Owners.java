package dev.magistrait.fact;

import java.util.List;
import java.util.function.Function;

/**
 * Who owns the files of a workspace. Gathered where a policy asks; one in a session at most.
 *
 * @param stated whether there is a file that tells
 * @param byFile the owners of a file that is named relative to the workspace, in their order; none where it has none
 */
@Derived
public record Owners(boolean stated, Function<String, List<String>> byFile) implements Fact {

    /** Nothing is known. */
    public static final Owners NONE = new Owners(false, _ -> List.of());

    /** @param file relative to the workspace */
    public List<String> of(String file) {
        return byFile.apply(file);
    }
}
