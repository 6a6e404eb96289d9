package dev.magistrait.fix.plan;

import dev.magistrait.fix.Edit;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a method, as another method takes them over. */
final class Parameters {

    private final Text text;
    private final TokenList tokens;
    private final List<Parameter> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param name by which it is handed on; {@code self} of the receiver
     * @param start the first token of all
     * @param first the first token of its type; of a receiver without one the first of all
     * @param last the last token
     * @param pattern whether more than a name or {@code _} stands before its type
     */
    record Parameter(String name, int start, int first, int last, boolean pattern) {

        boolean isReceiver() {
            return name.equals("self");
        }
    }

    Parameters(Signature method) {
        this.text = method.text();
        this.tokens = text.tokens();
        int start = method.open() + 1;
        int depth = 0;
        for (int token = start; token <= method.close(); token = Angles.next(tokens, token)) {
            depth += Angles.step(tokens, token);
            if (token == method.close() || (depth == 0 && tokens.is(token, ","))) {
                if (token > start) {
                    all.add(parameter(start, token - 1));
                }
                start = token + 1;
            }
        }
    }

    private Parameter parameter(int first, int last) {
        int colon = colon(first, last);
        for (int token = first; token <= Math.min(last, colon); token++) {
            if (tokens.is(token, "self")) {
                return new Parameter("self", first, colon > last ? first : colon + 1, last, false);
            }
        }
        boolean simple = tokens.kind(colon - 1) == TokenList.NAME
                && !tokens.is(colon - 1, "_")
                && (colon - 1 == first || (colon - 2 == first && tokens.is(first, "mut")));
        return new Parameter(
                simple ? tokens.text(colon - 1) : "arg" + all.size(),
                first,
                colon + 1,
                last,
                colon - 1 > first || tokens.kind(first) == TokenList.OPEN);
    }

    /** What makes of each pattern the name that it binds, or one of its own where that is not one. */
    List<Edit> named() {
        List<Edit> edits = new ArrayList<>();
        for (Parameter parameter : all) {
            boolean mutable = tokens.is(parameter.start(), "mut");
            boolean bare = tokens.is(parameter.start() + 1, parameter.name());
            if (mutable && bare) {
                edits.add(text.removeWord(parameter.start()));
            } else if (parameter.pattern()) {
                int end = tokens.end(parameter.first() - 2);
                edits.add(text.replace(tokens.start(parameter.start()), end, parameter.name()));
            }
        }
        return edits;
    }

    boolean hasPattern() {
        return all.stream().anyMatch(Parameter::pattern);
    }

    private int colon(int first, int last) {
        int token = first;
        while (token <= last && !(tokens.is(token, ":") && !tokens.is(token + 1, ":"))) {
            token = Angles.next(tokens, token);
        }
        return token;
    }

    List<Parameter> all() {
        return List.copyOf(all);
    }

    /** Whether an attribute or a macro stands among them. */
    boolean isMarked() {
        return all.stream().anyMatch(p -> has(p, "#") || has(p, "!"));
    }

    private boolean has(Parameter parameter, String mark) {
        return text.between(parameter.start(), parameter.last()).contains(mark);
    }

    /** The type of the receiver, as {@code &self}, {@code &mut self} or {@code Arc<Self>}; empty without one. */
    String receiver() {
        return all.stream()
                .filter(Parameter::isReceiver)
                .map(p -> text.between(p.first(), p.last()).replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }

    /** What futures that hold the receiver ask of {@code Self}, so that they are {@code Send}. */
    List<String> asked() {
        String receiver = receiver();
        if (receiver.contains("Arc<")) {
            return List.of("Send", "Sync");
        }
        boolean shared = receiver.startsWith("&") && !receiver.matches("&('\\w+ ?)?mut .*");
        return List.of(shared ? "Sync" : "Send");
    }

    /** Whether the method takes the value itself. */
    boolean byValue() {
        return receiver().matches("(mut )?self|Self");
    }

    /** How many of them have a lifetime that is not named. */
    long elided() {
        return all.stream()
                .filter(p -> Lifetimes.elided(text, p.first(), p.last()))
                .count();
    }

    /** How they are written, without patterns and with every lifetime that is not named called so; empty to leave those. */
    String declared(String lifetime) {
        List<String> declared = new ArrayList<>();
        for (Parameter parameter : all) {
            String of = Lifetimes.named(text, parameter.first(), parameter.last(), lifetime);
            boolean plain = parameter.isReceiver() && of.endsWith("self");
            declared.add(plain ? of.replaceFirst("^mut self$", "self") : parameter.name() + ": " + of);
        }
        return String.join(", ", declared);
    }

    /** How they are handed on. */
    String handedOn() {
        return String.join(", ", all.stream().map(Parameter::name).toList());
    }
}
