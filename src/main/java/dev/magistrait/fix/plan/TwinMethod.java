package dev.magistrait.fix.plan;

import dev.magistrait.fact.TraitMethod;
import dev.magistrait.syntax.TokenList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method of a trait, as its twin for trait objects has it.
 *
 * @param isAsync whether it gives a future
 * @param first the first token of what that gives, or of what the method returns; {@link Text#NONE} of nothing
 * @param last its last token
 */
record TwinMethod(Signature signature, Parameters parameters, boolean isAsync, int first, int last) {

    private static final String LIFETIME = "'a";

    /** Of a method that trait objects have; none where what its future gives cannot be told. */
    static Optional<TwinMethod> of(Signature signature, TraitMethod method) {
        Parameters parameters = new Parameters(signature);
        if (!method.isAsync() || signature.isAsync()) {
            return Optional.of(new TwinMethod(
                    signature, parameters, method.isAsync(), signature.returns(), signature.returnsEnd()));
        }
        int[] output = Unwrapping.output(signature);
        return output.length == 2
                ? Optional.of(new TwinMethod(signature, parameters, true, output[0], output[1]))
                : Optional.empty();
    }

    /** What stands against a second form of it; empty where nothing does. */
    String obstacle(boolean byHand) {
        String name = "`" + name() + "`";
        if (parameters.receiver().isEmpty()) {
            return name + " takes no `self`, and a trait object cannot have it";
        }
        if (parameters.byValue()) {
            return name + " takes `self` by value, which no trait object can give";
        }
        if (isUnsafe() || signature.where() != Text.NONE || parameters.isMarked() || isConditional()) {
            return name + " has more to it than a second form of it could be given";
        }
        if (isGeneric()) {
            return name + " has parameters of its own, and a trait object cannot have it";
        }
        return byHand && isAsync ? obstacleByHand() : "";
    }

    /** Boxes that are written by hand name one lifetime for all that the future holds. */
    private String obstacleByHand() {
        Text text = signature.text();
        boolean function = Lifetimes.hasFunction(text, signature.open(), signature.returnsEnd());
        boolean named = Lifetimes.named(text, signature.name(), signature.returnsEnd());
        boolean lends = first != Text.NONE && Lifetimes.elided(text, first, last) && parameters.elided() > 1;
        return function || named || lends
                ? "the lifetimes of `" + name() + "` want more than one name in a box: `#[async_trait]` finds them"
                : "";
    }

    private boolean isUnsafe() {
        return signature.text().between(signature.first(), signature.fn()).contains("unsafe");
    }

    private boolean isGeneric() {
        TokenList tokens = signature.text().tokens();
        if (!tokens.is(signature.name() + 1, "<")) {
            return signature.text().between(signature.open(), signature.close()).matches("(?s).*\\bimpl\\b.*");
        }
        int end = Angles.end(tokens, signature.name() + 1);
        for (int token = signature.name() + 2; token < end; token++) {
            boolean parameter =
                    tokens.kind(token) == TokenList.NAME && (tokens.is(token - 1, "<") || tokens.is(token - 1, ","));
            if (parameter) {
                return true;
            }
        }
        return false;
    }

    private boolean isConditional() {
        TokenList tokens = signature.text().tokens();
        int token = signature.first() - 1;
        while (tokens.is(token, "]") && tokens.is(tokens.partner(token) - 1, "#")) {
            int open = tokens.partner(token);
            if (tokens.startsWith(open + 1, "cfg")) {
                return true;
            }
            token = open - 2;
        }
        return false;
    }

    String name() {
        return signature.text().tokens().text(signature.name());
    }

    /** What its future asks of the implementor, so that it is {@code Send}. */
    List<String> asked() {
        return isAsync ? parameters.asked() : List.of();
    }

    private String generics() {
        TokenList tokens = signature.text().tokens();
        return tokens.is(signature.name() + 1, "<")
                ? signature.text().between(signature.name() + 1, Angles.end(tokens, signature.name() + 1))
                : "";
    }

    /** As an {@code async fn}, or as the plain function that it is; without a body. */
    String plain() {
        return (isAsync ? "async " : "") + "fn " + name() + generics() + "(" + parameters.declared("") + ")"
                + (gives("").equals("()") ? "" : " -> " + gives(""));
    }

    /** What it gives, or what its future does. */
    private String gives(String lifetime) {
        return first == Text.NONE ? "()" : Lifetimes.named(signature.text(), first, last, lifetime);
    }

    /**
     * With a future that is boxed by hand; without a body.
     *
     * @param types the type parameters of the trait, each of which the future may hold
     */
    String boxed(boolean sends, List<String> types) {
        if (!isAsync) {
            return plain();
        }
        boolean owns = !parameters.receiver().startsWith("&");
        return "fn " + name() + "<" + LIFETIME + ">(" + parameters.declared(LIFETIME) + ")"
                + " -> std::pin::Pin<Box<dyn std::future::Future<Output = " + gives(LIFETIME) + ">"
                + (sends ? " + Send" : "") + " + " + LIFETIME + ">>"
                + outlives(owns, types);
    }

    private static String outlives(boolean owns, List<String> types) {
        return Stream.concat(owns ? Stream.of("Self") : Stream.empty(), types.stream())
                .map(t -> t + ": " + LIFETIME)
                .reduce((one, other) -> one + ", " + other)
                .map(all -> " where " + all)
                .orElse("");
    }

    /** Whether it takes, beside {@code self}, something with that word in its type. */
    boolean takes(String word) {
        TokenList tokens = signature.text().tokens();
        for (int token = signature.open(); token < signature.close(); token++) {
            if (tokens.is(token, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it takes a borrow of such a thing. */
    boolean borrows(String word) {
        TokenList tokens = signature.text().tokens();
        boolean borrowed = false;
        for (int token = signature.open(); token < signature.close(); token++) {
            borrowed = !tokens.is(token, ",") && (borrowed || tokens.is(token, "&"));
            if (borrowed && tokens.is(token, word)) {
                return true;
            }
        }
        return false;
    }

    /** A call of the method of a trait of that name. */
    String call(String trait) {
        return trait + "::" + name() + "(" + parameters.handedOn() + ")";
    }
}
