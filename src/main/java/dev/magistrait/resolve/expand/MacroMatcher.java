package dev.magistrait.resolve.expand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Matches the arguments of a call against an arm of {@code macro_rules!}, with a bound on the work. */
final class MacroMatcher {

    private static final int MOST_STEPS = 2_000_000;

    private int steps;

    /** Whether it gave up before it knew. */
    boolean gaveUp() {
        return steps > MOST_STEPS;
    }

    /** The variables of the arm, when it matches. */
    Optional<Map<String, Binding>> match(List<MacroPattern> arm, List<TokenTree> arguments) {
        Map<String, Binding> bound = new LinkedHashMap<>();
        int end = sequence(arm, 0, arguments, 0, bound);
        return end == arguments.size() ? Optional.of(bound) : Optional.empty();
    }

    /** Matches patterns from an index on and gives the index behind, -1 for no match. */
    private int sequence(
            List<MacroPattern> patterns, int from, List<TokenTree> trees, int start, Map<String, Binding> bound) {
        int at = start;
        for (int i = from; i < patterns.size() && at >= 0; i++) {
            if (++steps > MOST_STEPS) {
                return -1;
            }
            at = switch (patterns.get(i)) {
                case MacroPattern.Literal literal -> literal(literal, trees, at);
                case MacroPattern.Delimited delimited -> delimited(delimited, trees, at, bound);
                case MacroPattern.Variable variable -> variable(variable, trees, at, bound);
                case MacroPattern.Repeat repeat -> repeat(repeat, patterns, i, trees, at, bound);
            };
        }
        return at;
    }

    private static int literal(MacroPattern.Literal literal, List<TokenTree> trees, int at) {
        return at < trees.size() && trees.get(at).is(literal.token().text()) ? at + 1 : -1;
    }

    private int delimited(MacroPattern.Delimited delimited, List<TokenTree> trees, int at, Map<String, Binding> bound) {
        if (at >= trees.size()
                || !(trees.get(at) instanceof TokenTree.Group group)
                || !group.open().is(delimited.open().text())) {
            return -1;
        }
        return sequence(delimited.inside(), 0, group.inside(), 0, bound)
                        == group.inside().size()
                ? at + 1
                : -1;
    }

    private static int variable(
            MacroPattern.Variable variable, List<TokenTree> trees, int at, Map<String, Binding> bound) {
        int end = FragmentReader.end(variable.fragment(), trees, at);
        if (end >= 0) {
            List<Token> tokens = new ArrayList<>();
            TokenTree.flatten(trees.subList(at, end), tokens);
            bound.put(variable.name(), new Binding.One(tokens));
        }
        return end;
    }

    /** As many rounds as match, unless what follows the repetition would match already and the round would not. */
    private int repeat(
            MacroPattern.Repeat repeat,
            List<MacroPattern> patterns,
            int index,
            List<TokenTree> trees,
            int start,
            Map<String, Binding> bound) {
        repeat.names().forEach(n -> bound.putIfAbsent(n, new Binding.Many()));
        int at = start;
        int rounds = 0;
        while (at < trees.size()
                && !(repeat.operator().equals("?") && rounds == 1)
                && !ends(patterns, index, trees, at)) {
            int from = rounds == 0 ? at : separator(repeat.separator(), trees, at);
            Map<String, Binding> round = new LinkedHashMap<>();
            int next = from < 0 ? -1 : sequence(repeat.inside(), 0, trees, from, round);
            if (next <= at || ++steps > MOST_STEPS) {
                break;
            }
            repeat.names().forEach(n -> add(bound.get(n), round.get(n)));
            at = next;
            rounds++;
        }
        return rounds == 0 && repeat.operator().equals("+") ? -1 : at;
    }

    private static void add(
            @org.jspecify.annotations.Nullable Binding to, @org.jspecify.annotations.Nullable Binding one) {
        if (to instanceof Binding.Many many && one != null) {
            many.each().add(one);
        }
    }

    /** Whether a literal that stands behind the repetition is next, and cannot start another round. */
    private static boolean ends(List<MacroPattern> patterns, int index, List<TokenTree> trees, int at) {
        MacroPattern.Repeat repeat = (MacroPattern.Repeat) patterns.get(index);
        boolean literalNext = index + 1 < patterns.size()
                && patterns.get(index + 1) instanceof MacroPattern.Literal literal
                && trees.get(at).is(literal.token().text());
        boolean sameStart = !repeat.inside().isEmpty()
                && repeat.inside().getFirst() instanceof MacroPattern.Literal first
                && trees.get(at).is(first.token().text());
        boolean separates = !repeat.separator().isEmpty()
                && trees.get(at).is(repeat.separator().getFirst().text());
        return literalNext && !sameStart && !separates;
    }

    private static int separator(List<Token> separator, List<TokenTree> trees, int start) {
        int at = start;
        for (Token token : separator) {
            if (at >= trees.size() || !trees.get(at).is(token.text())) {
                return -1;
            }
            at++;
        }
        return at;
    }
}
