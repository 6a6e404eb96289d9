package dev.magistrait.fix.plan;

import dev.magistrait.syntax.TokenList;
import java.util.Optional;

/**
 * A method that returns a future as a type of its own, with the parts that an {@code async fn} keeps.
 *
 * @param output the first token of the future's output
 * @param outputEnd its last
 * @param body the brace of the block that is all of the body, or {@link Text#NONE} where there is no body
 */
record Unwrapping(Signature method, int output, int outputEnd, int body) {

    /** Of {@code impl Future<Output = T>}, with {@code Send} and lifetimes, and a body that is one {@code async} block. */
    static Optional<Unwrapping> ofImpl(Signature method) {
        TokenList tokens = method.text().tokens();
        return tokens.is(method.returns(), "impl")
                ? of(
                        method,
                        bound(tokens, method.returns() + 1, method.returnsEnd()),
                        asyncBlock(method, method.body() + 1))
                : Optional.empty();
    }

    /** Of {@code Pin<Box<dyn Future<Output = T>>>} and {@code BoxFuture<'_, T>}, and a body that is one such block in a box. */
    static Optional<Unwrapping> ofBox(Signature method) {
        return of(method, boxed(method), boxedBlock(method));
    }

    /** The first and last token of what a future gives that a method returns by {@code impl Future} or in a box, whatever its body is; else none. */
    static int[] output(Signature method) {
        TokenList tokens = method.text().tokens();
        return tokens.is(method.returns(), "impl")
                ? bound(tokens, method.returns() + 1, method.returnsEnd())
                : boxed(method);
    }

    private static Optional<Unwrapping> of(Signature method, int[] output, int block) {
        boolean whole = output.length == 2 && (!method.hasBody() || block != Text.NONE);
        return whole ? Optional.of(new Unwrapping(method, output[0], output[1], block)) : Optional.empty();
    }

    private static final int[] NOTHING = {};

    /** The output of {@code Future<Output = T> + Send + 'a} between two tokens. */
    private static int[] bound(TokenList tokens, int first, int last) {
        int token = first;
        while (tokens.is(token, ":") || tokens.kind(token) == TokenList.NAME) {
            token++;
        }
        boolean future = tokens.is(token - 1, "Future")
                && tokens.is(token, "<")
                && tokens.is(token + 1, "Output")
                && tokens.is(token + 2, "=");
        if (!future) {
            return NOTHING;
        }
        int end = Angles.end(tokens, token);
        int rest = end + 1;
        while (rest < last && tokens.is(rest, "+")) {
            if (!tokens.is(rest + 1, "Send") && tokens.kind(rest + 1) != TokenList.LIFETIME) {
                return NOTHING;
            }
            rest += 2;
        }
        return rest == last + 1 ? new int[] {token + 3, end - 1} : NOTHING;
    }

    private static int[] boxed(Signature method) {
        TokenList tokens = method.text().tokens();
        int open = method.returns();
        while (open != Text.NONE && (tokens.is(open, ":") || tokens.kind(open) == TokenList.NAME)) {
            open++;
        }
        if (open == Text.NONE || !tokens.is(open, "<") || Angles.end(tokens, open) != method.returnsEnd()) {
            return NOTHING;
        }
        if (tokens.is(open - 1, "BoxFuture") || tokens.is(open - 1, "LocalBoxFuture")) {
            boolean lifetime = tokens.kind(open + 1) == TokenList.LIFETIME && tokens.is(open + 2, ",");
            return lifetime ? new int[] {open + 3, method.returnsEnd() - 1} : NOTHING;
        }
        int box = open + 1;
        while (tokens.is(box, ":") || tokens.kind(box) == TokenList.NAME) {
            box++;
        }
        boolean pin = tokens.is(open - 1, "Pin")
                && tokens.is(box - 1, "Box")
                && tokens.is(box, "<")
                && tokens.is(box + 1, "dyn")
                && Angles.end(tokens, box) == method.returnsEnd() - 1;
        return pin ? bound(tokens, box + 2, method.returnsEnd() - 2) : NOTHING;
    }

    /** The brace of {@code async move { … }} that starts at a token and ends with the body. */
    private static int asyncBlock(Signature method, int first) {
        int brace = braceOf(method, first);
        return brace != Text.NONE && method.text().tokens().partner(brace) == method.end() - 1 ? brace : Text.NONE;
    }

    private static int braceOf(Signature method, int first) {
        TokenList tokens = method.text().tokens();
        int brace = first + (tokens.is(first + 1, "move") ? 2 : 1);
        return method.hasBody() && tokens.is(first, "async") && tokens.is(brace, "{") ? brace : Text.NONE;
    }

    /** That of {@code Box::pin(async move { … })}. */
    private static int boxedBlock(Signature method) {
        TokenList tokens = method.text().tokens();
        int first = method.body() + 1;
        boolean pin = method.hasBody()
                && tokens.is(first, "Box")
                && tokens.is(first + 3, "pin")
                && tokens.is(first + 4, "(")
                && tokens.partner(first + 4) == method.end() - 1;
        int brace = pin ? braceOf(method, first + 5) : Text.NONE;
        return brace != Text.NONE && tokens.partner(brace) == method.end() - 2 ? brace : Text.NONE;
    }

    String outputText() {
        return method.text().between(output, outputEnd);
    }
}
