package dev.magistrait.fix.plan;

import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens of a {@code dyn} type.
 *
 * @param first the word {@code dyn}, or the bare name
 * @param path the first token of the path that names its trait
 * @param name the last segment of that path
 * @param last the last token of the type
 * @param autos the auto traits beside it, in order, such as {@code Send}
 * @param generic whether its trait is given parameters
 * @param lifetime that which is written beside it, such as {@code 'a}; empty without
 */
record TraitObject(
        Text text, int first, int path, int name, int last, boolean generic, List<String> autos, String lifetime) {

    private static final Set<String> AUTO = Set.of("Send", "Sync", "Unpin", "UnwindSafe", "RefUnwindSafe");

    /** The one that starts at a token; none where it is not written as such types are. */
    static Optional<TraitObject> at(Text text, int first) {
        TokenList tokens = text.tokens();
        int token = tokens.is(first, "dyn") ? first + 1 : first;
        List<String> autos = new ArrayList<>();
        String lifetime = "";
        int path = Text.NONE;
        int name = Text.NONE;
        boolean generic = false;
        while (true) {
            if (tokens.kind(token) == TokenList.LIFETIME) {
                lifetime = tokens.text(token);
                token++;
            } else {
                int end = endOfPath(tokens, token);
                if (end == token) {
                    return Optional.empty();
                }
                if (AUTO.contains(tokens.text(end - 1))) {
                    autos.add(tokens.text(end - 1));
                } else if (name == Text.NONE) {
                    path = token;
                    name = end - 1;
                    if (tokens.is(end, "<")) {
                        generic = true;
                        end = Angles.end(tokens, end) + 1;
                    }
                } else {
                    return Optional.empty();
                }
                token = end;
            }
            if (!tokens.is(token, "+")) {
                break;
            }
            token++;
        }
        boolean whole = name != Text.NONE && !tokens.is(token, "<") && !tokens.is(token, "(");
        return whole
                ? Optional.of(
                        new TraitObject(text, first, path, name, token - 1, generic, List.copyOf(autos), lifetime))
                : Optional.empty();
    }

    /** Behind {@code a::b::C}; the token itself where no path starts there. */
    private static int endOfPath(TokenList tokens, int first) {
        int token = colons(tokens, first) ? first + 2 : first;
        if (tokens.kind(token) != TokenList.NAME || tokens.is(token, "for")) {
            return first;
        }
        while (colons(tokens, token + 1) && tokens.kind(token + 3) == TokenList.NAME) {
            token += 3;
        }
        return token + 1;
    }

    private static boolean colons(TokenList tokens, int token) {
        return tokens.is(token, ":") && tokens.is(token + 1, ":") && tokens.touchesNext(token);
    }

    /** Whether the trait is called by its name alone, which something in the same module must bring. */
    boolean isBare() {
        return path == name;
    }
}
