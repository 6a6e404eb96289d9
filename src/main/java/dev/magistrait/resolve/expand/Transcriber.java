package dev.magistrait.resolve.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what an arm of {@code macro_rules!} stands for. */
final class Transcriber {

    /** The most tokens that one call may stand for. */
    static final int MOST_TOKENS = 400_000;

    private final String crateName;
    private final List<Token> written = new ArrayList<>();

    /** @param crateName what {@code $crate} becomes */
    Transcriber(String crateName) {
        this.crateName = crateName;
    }

    List<Token> write(List<MacroPattern> patterns, Map<String, Binding> bound) {
        sequence(patterns, bound);
        return written;
    }

    /** Whether it stopped before the end. */
    boolean gaveUp() {
        return written.size() > MOST_TOKENS;
    }

    private void sequence(List<MacroPattern> patterns, Map<String, Binding> bound) {
        for (MacroPattern pattern : patterns) {
            if (written.size() > MOST_TOKENS) {
                return;
            }
            switch (pattern) {
                case MacroPattern.Literal literal -> written.add(literal.token());
                case MacroPattern.Delimited delimited -> {
                    written.add(delimited.open());
                    sequence(delimited.inside(), bound);
                    written.add(delimited.close());
                }
                case MacroPattern.Variable variable -> variable(variable, bound);
                case MacroPattern.Repeat repeat -> repeat(repeat, bound);
            }
        }
    }

    /** A name that is no variable here belongs to a macro that is written, or to one that is called. */
    private void variable(MacroPattern.Variable variable, Map<String, Binding> bound) {
        Token token = variable.token();
        if (variable.name().equals("crate")) {
            written.add(token.as(crateName));
        } else if (bound.get(variable.name()) instanceof Binding.One one) {
            for (int i = 0; i < one.tokens().size(); i++) {
                Token part = one.tokens().get(i);
                written.add(i == one.tokens().size() - 1 ? part.apart() : part);
            }
        } else {
            written.add(variable.dollar());
            written.add(token);
        }
    }

    private void repeat(MacroPattern.Repeat repeat, Map<String, Binding> bound) {
        Map<String, Binding.Many> repeated = new HashMap<>();
        int rounds = 0;
        for (String name : repeat.names()) {
            if (bound.get(name) instanceof Binding.Many many) {
                repeated.put(name, many);
                rounds = Math.max(rounds, many.each().size());
            }
        }
        for (int i = 0; i < rounds; i++) {
            if (i > 0) {
                written.addAll(repeat.separator());
            }
            bind(repeated, i, bound);
            sequence(repeat.inside(), bound);
        }
        bound.putAll(repeated);
    }

    /** Gives each name what it stands for in one round; of a name with fewer rounds, all. */
    private static void bind(Map<String, Binding.Many> repeated, int round, Map<String, Binding> bound) {
        repeated.forEach((name, many) ->
                bound.put(name, round < many.each().size() ? many.each().get(round) : many));
    }
}
