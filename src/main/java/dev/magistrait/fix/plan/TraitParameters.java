package dev.magistrait.fix.plan;

import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a trait and what its {@code where} asks, as a second form of it has to write them. */
final class TraitParameters {

    private final TokenList tokens;
    private final Text text;
    private final List<Parameter> all = new ArrayList<>(2);
    /** The first token behind the name and the parameters. */
    private final int behind;

    private final int where;
    private final int body;

    /**
     * One of them.
     *
     * @param first the first token
     * @param last the last token before a default
     */
    private record Parameter(String name, int first, int last, boolean isType, boolean lifetime) {}

    TraitParameters(Item item) {
        text = item.text();
        tokens = text.tokens();
        body = item.body();
        int open = item.word() + 2;
        behind = tokens.is(open, "<") ? Angles.end(tokens, open) + 1 : open;
        where = where(behind, body);
        int start = open + 1;
        int depth = 0;
        for (int token = open; token < behind; token = Angles.next(tokens, token)) {
            depth += Angles.step(tokens, token);
            if (depth == 0 || (depth == 1 && tokens.is(token, ","))) {
                if (token > start) {
                    all.add(parameter(start, token - 1));
                }
                start = token + 1;
            }
        }
    }

    private int where(int from, int end) {
        int token = from;
        while (token < end && !tokens.is(token, "where")) {
            token = Angles.next(tokens, token);
        }
        return token < end ? token : Text.NONE;
    }

    private Parameter parameter(int first, int end) {
        boolean constant = tokens.is(first, "const");
        boolean lifetime = tokens.kind(first) == TokenList.LIFETIME;
        int last = first;
        int depth = 0;
        while (last < end && !(depth == 0 && tokens.is(last + 1, "="))) {
            last = Angles.next(tokens, last + 1) - 1;
            depth += Angles.step(tokens, last);
        }
        String name = tokens.text(constant ? first + 1 : first);
        return new Parameter(name, first, last, !constant && !lifetime, lifetime);
    }

    /** What stands against repeating them; empty where nothing does. */
    String obstacle() {
        String header = text.between(behind - (all.isEmpty() ? 0 : 1), body);
        boolean self = where != Text.NONE && text.between(where, body).matches("(?s).*\\bSelf\\b.*");
        if (all.stream().anyMatch(Parameter::lifetime)) {
            return "has a lifetime as parameter";
        }
        if (self) {
            return "asks something of `Self` in its `where`";
        }
        boolean marked = all.stream().anyMatch(p -> tokens.is(p.first(), "#"));
        return marked
                        || header.contains("//")
                        || header.contains("/*")
                        || written(true).contains("/")
                ? "has attributes or comments between its parameters"
                : "";
    }

    /** As the trait declares them, with defaults; empty without any. */
    String declared() {
        return written(true);
    }

    /** As an impl declares them, with another one behind them where it is not empty. */
    String given(String another) {
        return with(written(false), another);
    }

    private String written(boolean defaults) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Parameter one = all.get(i);
            int end = i + 1 < all.size() ? all.get(i + 1).first() - 2 : behind - 2;
            int last = tokens.is(end, ",") ? end - 1 : end;
            each.add(line(text.between(one.first(), defaults ? last : one.last())));
        }
        return each.isEmpty() ? "" : "<" + String.join(", ", each) + ">";
    }

    /** As they are handed on; empty without any. */
    String arguments() {
        return all.isEmpty() ? "" : all.stream().map(Parameter::name).collect(Collectors.joining(", ", "<", ">"));
    }

    /** The same, with more behind them where that is not empty. */
    String argumentsWith(String more) {
        return with(arguments(), more);
    }

    private static String with(String own, String more) {
        return more.isEmpty()
                ? own
                : own.isEmpty() ? "<" + more + ">" : own.substring(0, own.length() - 1) + ", " + more + ">";
    }

    /** What the trait asks with {@code where}, with a blank before it; empty without one. */
    String where() {
        if (where == Text.NONE) {
            return "";
        }
        String written = line(text.between(where, body - 1));
        return " " + (written.endsWith(",") ? written.substring(0, written.length() - 1) : written);
    }

    /** The supertraits as they are written; empty without any. */
    String supertraits() {
        int end = where == Text.NONE ? body : where;
        return tokens.is(behind, ":") && end > behind + 1 ? line(text.between(behind + 1, end - 1)) : "";
    }

    /** The parameters that stand for types. */
    List<String> types() {
        return all.stream().filter(Parameter::isType).map(Parameter::name).toList();
    }

    /** A name for one more of them. */
    String free() {
        return Stream.of("T", "This", "Implementor")
                .filter(n -> all.stream().noneMatch(p -> p.name().equals(n)))
                .findFirst()
                .orElse("TheImplementor");
    }

    /** The words that are asked of a parameter, the names of its bounds among them. */
    Set<String> asked(String name) {
        Set<String> words = new LinkedHashSet<>();
        all.stream().filter(p -> p.name().equals(name)).forEach(p -> words(p.first() + 1, p.last() + 1, words));
        for (int token = where == Text.NONE ? body : where; token < body; token++) {
            if (tokens.is(token, name) && tokens.is(token + 1, ":") && !tokens.is(token + 2, ":")) {
                int end = token + 2;
                int depth = 0;
                while (end < body && !(depth == 0 && tokens.is(end, ","))) {
                    depth += Angles.step(tokens, end);
                    end++;
                }
                words(token + 2, end, words);
            }
        }
        return words;
    }

    private void words(int from, int end, Set<String> into) {
        for (int token = from; token < end; token++) {
            into.add(tokens.text(token));
        }
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
