package dev.magistrait.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code cfg} predicate from text outside of Rust's syntax trees, such as that of a build script. */
public final class CfgParser {

    private static final int DEEPEST = 32;
    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z_]\\w*|\"[^\"]*\"|\\S)");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private CfgParser(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            matcher.region(matcher.end(), text.length());
        }
    }

    /** The predicate; what is none, or is nested too deep, is one option of that text. */
    public static Cfg parse(String text) {
        CfgParser parser = new CfgParser(text);
        Cfg cfg = parser.predicate(0);
        return parser.at == parser.tokens.size() && !parser.tokens.isEmpty() ? cfg : new Cfg.Option(text.strip());
    }

    private Cfg predicate(int depth) {
        String name = next();
        if (peek().equals("(") && depth < DEEPEST) {
            at++;
            List<Cfg> operands = operands(depth + 1);
            return switch (name) {
                case "all" -> operands.stream().reduce(Cfg.always(), Cfg::and);
                case "any" -> operands.stream().reduce(Cfg.never(), Cfg::or);
                case "not" -> operands.size() == 1 ? operands.getFirst().not() : unread();
                default -> unread();
            };
        }
        if (peek().equals("=")) {
            at++;
            return new Cfg.Option(name + " = " + next());
        }
        return new Cfg.Option(name);
    }

    private List<Cfg> operands(int depth) {
        List<Cfg> found = new ArrayList<>();
        while (!peek().equals(")") && at < tokens.size()) {
            found.add(predicate(depth));
            at += peek().equals(",") ? 1 : 0;
        }
        at++;
        return found;
    }

    private Cfg unread() {
        at = tokens.size() + 1;
        return Cfg.always();
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        String token = peek();
        at++;
        return token;
    }
}
