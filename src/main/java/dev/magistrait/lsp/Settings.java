package dev.magistrait.lsp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.magistrait.rust.Edition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user sets in the editor, as initialization options or as the section {@code magistrait} of the settings. What is not given, or is of
 * another form, is as without.
 *
 * @param policies files and bundled names ({@code policies}); where there are any, none is looked for
 * @param exclude globs over files of which nothing is reported ({@code exclude})
 * @param edition of lone files ({@code edition}, such as {@code "2024"})
 * @param lenses whether verdicts stand above traits ({@code codeLens})
 * @param inlays whether names that a macro makes stand in the line ({@code inlayHints})
 */
public record Settings(List<String> policies, List<String> exclude, Edition edition, boolean lenses, boolean inlays) {

    /** What holds where nothing is set. */
    public static final Settings NONE = new Settings(List.of(), List.of(), Edition.E2021, true, true);

    public Settings {
        policies = List.copyOf(policies);
        exclude = List.copyOf(exclude);
    }

    static Settings of(@Nullable Object json) {
        if (!(json instanceof JsonObject given)) {
            return NONE;
        }
        JsonObject own = given.get("magistrait") instanceof JsonObject section ? section : given;
        return new Settings(
                texts(own.get("policies")),
                texts(own.get("exclude")),
                edition(own.get("edition")),
                flag(own.get("codeLens")),
                flag(own.get("inlayHints")));
    }

    private static List<String> texts(@Nullable JsonElement given) {
        List<String> found = new ArrayList<>();
        if (given instanceof JsonArray array) {
            for (JsonElement one : array) {
                if (one.isJsonPrimitive()) {
                    found.add(one.getAsString());
                }
            }
        }
        return found;
    }

    private static Edition edition(@Nullable JsonElement given) {
        String year = given != null && given.isJsonPrimitive() ? given.getAsString() : "";
        return Edition.of(year).orElse(NONE.edition());
    }

    private static boolean flag(@Nullable JsonElement given) {
        return given == null || !given.isJsonPrimitive() || given.getAsBoolean();
    }
}
