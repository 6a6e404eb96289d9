package dev.magistrait.fix.plan;

import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a method is written, by its parts.
 *
 * @param receiver such as {@code &self}; empty without one
 * @param returns the type that callers come to have: of a future that is written out, its output; {@code ()} without one
 */
public record Spelling(String receiver, List<Parameter> parameters, String returns) {

    /**
     * A parameter beside the receiver.
     *
     * @param name empty where it is a pattern
     */
    public record Parameter(String name, String type) {}

    public Spelling {
        parameters = List.copyOf(parameters);
    }

    /** Of the method whose name stands there; empty where a macro writes it, or its file cannot be read. */
    public static Optional<Spelling> of(CargoWorkspace workspace, Span name) {
        return new Texts(workspace).of(name.file()).flatMap(text -> {
            int token = text.token(name.region());
            return token < text.tokens().size() ? Signature.of(text, token).map(Spelling::of) : Optional.empty();
        });
    }

    private static Spelling of(Signature method) {
        Text text = method.text();
        TokenList tokens = text.tokens();
        List<Parameter> parameters = new ArrayList<>();
        String receiver = "";
        int start = method.open() + 1;
        int depth = 0;
        for (int token = start; token <= method.close(); token = Angles.next(tokens, token)) {
            depth += Angles.step(tokens, token);
            if (token == method.close() || (depth == 0 && tokens.is(token, ","))) {
                int first = behindAttributes(tokens, start);
                if (first < token && isReceiver(tokens, first, token)) {
                    receiver = text.between(first, token - 1);
                } else if (first < token) {
                    parameters.add(parameter(text, first, token));
                }
                start = token + 1;
            }
        }
        return new Spelling(receiver, parameters, output(method));
    }

    private static int behindAttributes(TokenList tokens, int from) {
        int first = from;
        while (tokens.is(first, "#") && tokens.is(first + 1, "[")) {
            first = tokens.partner(first + 1) + 1;
        }
        return first;
    }

    private static boolean isReceiver(TokenList tokens, int first, int end) {
        for (int token = first; token < end && !tokens.is(token, ":"); token++) {
            if (tokens.is(token, "self")) {
                return true;
            }
        }
        return false;
    }

    private static Parameter parameter(Text text, int first, int end) {
        TokenList tokens = text.tokens();
        int colon = first;
        while (colon < end && !tokens.is(colon, ":")) {
            colon = Angles.next(tokens, colon);
        }
        int name = tokens.is(first, "mut") ? first + 1 : first;
        boolean plain = name + 1 == colon && tokens.kind(name) == TokenList.NAME && !tokens.is(name, "_");
        return new Parameter(plain ? text.between(name, name) : "", text.between(colon + 1, end - 1));
    }

    private static String output(Signature method) {
        int[] output = method.isAsync() ? new int[0] : Unwrapping.output(method);
        return output.length == 2 ? method.text().between(output[0], output[1]) : method.returned();
    }
}
