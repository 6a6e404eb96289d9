package dev.magistrait.fix.plan;

import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The associated types of a trait, as a second form of it has to write them. */
final class TraitTypes {

    private final TokenList tokens;
    private final Text text;
    private final List<Type> all = new ArrayList<>(1);
    private boolean plain = true;

    /**
     * One of them.
     *
     * @param bounds what is asked of it, as it is written; empty without any
     * @param words of these bounds
     */
    private record Type(String name, String bounds, Set<String> words) {
        /** What stands for it where it is a parameter. */
        String parameter() {
            return "Its" + name;
        }
    }

    TraitTypes(Item item) {
        text = item.text();
        tokens = text.tokens();
        int end = tokens.partner(item.body());
        for (int token = item.body() + 1; token < end; token = Angles.next(tokens, token)) {
            if (tokens.is(token, "type")) {
                read(token, end);
            }
        }
    }

    private void read(int word, int end) {
        int token = word + 2;
        while (token < end && !tokens.is(token, ";") && !tokens.is(token, "where")) {
            token = Angles.next(tokens, token);
        }
        boolean bound = tokens.is(word + 2, ":");
        String bounds = bound && token > word + 3 ? text.between(word + 3, token - 1) : "";
        plain &= (bound || tokens.is(word + 2, ";"))
                && tokens.is(token, ";")
                && !tokens.is(word - 1, "]")
                && !bounds.contains("//")
                && !bounds.contains("/*");
        Set<String> words = new LinkedHashSet<>();
        for (int at = word + 2; at < token; at++) {
            words.add(tokens.text(at));
        }
        all.add(new Type(tokens.text(word + 1), bounds.strip().replaceAll("\\s+", " "), words));
    }

    /** Whether each is a name with bounds, of which every build has it. */
    boolean isPlain() {
        return plain;
    }

    List<String> names() {
        return all.stream().map(Type::name).toList();
    }

    /** The words that are asked of one, the names of its bounds among them. */
    Set<String> asked(String name) {
        return all.stream()
                .filter(t -> t.name().equals(name))
                .map(Type::words)
                .findFirst()
                .orElse(Set.of());
    }

    /** Each as the trait declares it. */
    List<String> declared() {
        return all.stream()
                .map(t -> "type " + t.name() + (t.bounds().isEmpty() ? "" : ": " + t.bounds()) + ";")
                .toList();
    }

    /** Each as an implementor of another trait has it from there. */
    List<String> from(String implementor, String trait) {
        return all.stream()
                .map(t -> "type " + t.name() + " = <" + implementor + " as " + trait + ">::" + t.name() + ";")
                .toList();
    }

    /** Each as a trait object has it that is given them. */
    List<String> given() {
        return all.stream()
                .map(t -> "type " + t.name() + " = " + t.parameter() + ";")
                .toList();
    }

    /** The parameters that stand for them; empty without any. */
    String parameters() {
        return all.stream()
                .map(t -> t.parameter() + (t.bounds().isEmpty() ? "" : ": " + ofParameters(t.bounds())))
                .collect(Collectors.joining(", "));
    }

    private String ofParameters(String bounds) {
        String own = bounds;
        for (Type type : all) {
            own = own.replaceAll("\\bSelf\\s*::\\s*" + type.name() + "\\b", type.parameter());
        }
        return own;
    }

    /** What a trait object says of them behind its other arguments, such as {@code Error = ItsError}; empty without any. */
    String arguments() {
        return all.stream().map(t -> t.name() + " = " + t.parameter()).collect(Collectors.joining(", "));
    }
}
