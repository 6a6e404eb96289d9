package dev.magistrait.resolve.expand;

import dev.magistrait.syntax.TokenList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What {@code paste!} of the crates paste 1.0 and pastey makes of its arguments: each {@code [<a b:camel>]} becomes one name. */
public final class Paste {

    private static final Set<String> MACROS =
            Set.of("paste::paste", "paste::item", "paste::expr", "pastey::paste", "pastey::item", "pastey::expr");

    private final List<Token> tokens;
    private final int[] partners;

    private Paste(List<Token> tokens) {
        this.tokens = tokens;
        this.partners = partners(tokens);
    }

    /** Whether that is the path of such a macro. */
    public static boolean is(String path) {
        return MACROS.contains(path);
    }

    /** The arguments with all names put together. One that is not known, such as {@code [<env!("X")>]}, stays as it is. */
    public static List<Token> apply(List<Token> arguments) {
        return new Paste(arguments).all();
    }

    private static int[] partners(List<Token> tokens) {
        int[] partners = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < partners.length; i++) {
            partners[i] = -1;
            if (tokens.get(i).kind() == TokenList.OPEN) {
                open.push(i);
            } else if (tokens.get(i).kind() == TokenList.CLOSE && !open.isEmpty()) {
                partners[open.pop()] = i;
            }
        }
        return partners;
    }

    private List<Token> all() {
        List<Token> found = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            Optional<Token> name = pastes(at) ? name(at + 2, partners[at] - 1) : Optional.empty();
            found.add(name.orElse(tokens.get(at)));
            at = name.isPresent() ? partners[at] + 1 : at + 1;
        }
        return found;
    }

    /** Whether {@code [< … >]} starts here. */
    private boolean pastes(int at) {
        int close = partners[at];
        return close > at + 3
                && tokens.get(at).is("[")
                && tokens.get(at + 1).is("<")
                && tokens.get(close - 1).is(">");
    }

    private Optional<Token> name(int from, int end) {
        List<String> parts = new ArrayList<>();
        int at = from;
        while (at < end) {
            Token token = tokens.get(at);
            boolean modifier = token.is(":") && at + 1 < end && !parts.isEmpty();
            Optional<String> part =
                    modifier ? modified(parts.removeLast(), tokens.get(at + 1).text()) : part(token);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            at += modifier ? 2 : 1;
        }
        String text = String.join("", parts);
        Token first = tokens.get(from);
        int kind = text.startsWith("'") ? TokenList.LIFETIME : TokenList.NAME;
        return Optional.of(new Token(kind, text, false, first.writing(), first.start(), first.end()));
    }

    private static Optional<String> part(Token token) {
        String text = token.text();
        return switch (token.kind()) {
            case TokenList.NAME -> Optional.of(text.startsWith("r#") ? text.substring(2) : text);
            case TokenList.LIFETIME -> Optional.of(text);
            case TokenList.LITERAL -> literal(text);
            default -> Optional.empty();
        };
    }

    private static Optional<String> literal(String text) {
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(text.length() - 1) == text.charAt(0);
        String inside = (quoted ? text.substring(1, text.length() - 1) : text).replace('-', '_');
        return inside.codePoints().allMatch(Character::isUnicodeIdentifierPart)
                ? Optional.of(inside)
                : Optional.empty();
    }

    private static Optional<String> modified(String word, String modifier) {
        UnaryOperator<String> change = switch (modifier) {
            case "lower" -> w -> w.toLowerCase(Locale.ROOT);
            case "upper" -> w -> w.toUpperCase(Locale.ROOT);
            case "snake" -> w -> snake(w).toLowerCase(Locale.ROOT);
            case "camel", "upper_camel" -> Paste::camel;
            default -> w -> "";
        };
        return Optional.of(change.apply(word)).filter(w -> !w.isEmpty());
    }

    private static String snake(String word) {
        StringBuilder found = new StringBuilder();
        int before = '_';
        for (int c : word.codePoints().toArray()) {
            if (Character.isUpperCase(c) && before != '_') {
                found.append('_');
            }
            found.appendCodePoint(c);
            before = c;
        }
        return found.toString();
    }

    private static String camel(String word) {
        StringBuilder found = new StringBuilder();
        int before = '_';
        for (int c : word.codePoints().toArray()) {
            if (c != '_' && before == '_') {
                found.appendCodePoint(Character.toUpperCase(c));
            } else if (c != '_') {
                found.appendCodePoint(Character.isUpperCase(before) ? Character.toLowerCase(c) : c);
            }
            before = c;
        }
        return found.toString();
    }
}
