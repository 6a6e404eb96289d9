package dev.magistrait.lsp;

import dev.magistrait.policy.Language;
import dev.magistrait.policy.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where in a policy a line stands, by its indentation: the text may be no YAML yet.
 *
 * @param keys the keys around the line, the outermost first
 * @param own the key of the line itself; empty where it has none
 * @param value whether the place is behind that key
 */
record PolicyPlace(List<String> keys, String own, boolean value) {

    /** @param index of a character in the line */
    static PolicyPlace of(Text text, int number, int index) {
        String line = text.line(number);
        String own = key(line);
        int colon = line.indexOf(':');
        boolean value = !own.isEmpty() && colon >= 0 && index > colon;
        Deque<String> keys = new ArrayDeque<>();
        int indentation = line.isBlank() ? index : indentation(line);
        for (int i = number - 1; i >= 0 && indentation > 0; i--) {
            String above = text.line(i);
            int its = indentation(above);
            boolean item = above.stripLeading().startsWith("- ");
            if (!above.isBlank() && !above.stripLeading().startsWith("#") && its < indentation) {
                if (!key(above).isEmpty() && above.stripTrailing().endsWith(":")) {
                    keys.push(key(above));
                }
                indentation = item ? above.length() - above.stripLeading().length() + 1 : its;
            }
        }
        return new PolicyPlace(List.copyOf(keys), own, value);
    }

    /** Where the key of a line begins: behind the dash of an item. */
    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '-')) {
            at++;
        }
        return at;
    }

    static String key(String line) {
        String rest = line.substring(indentation(line));
        int colon = rest.indexOf(':');
        return colon < 0 ? "" : rest.substring(0, colon).strip();
    }

    /** What may stand at the keys around it; empty where the language has no such place. */
    Optional<Type> around() {
        Type type = new Type.Of(Language.POLICY);
        for (String key : keys) {
            Optional<Type> below = below(type, key);
            if (below.isEmpty()) {
                return Optional.empty();
            }
            type = below.get();
        }
        return Optional.of(type);
    }

    /** What may stand behind the line's own key. */
    Optional<Type> behind() {
        return around().flatMap(t -> below(t, own));
    }

    /** The description of the line's own key; empty for none. */
    Optional<String> described() {
        return around().flatMap(PolicyPlace::section)
                .flatMap(s -> s.keys().stream()
                        .filter(k -> k.name().equals(own))
                        .map(Type.Key::description)
                        .findFirst());
    }

    private static Optional<Type> below(Type type, String key) {
        if (type instanceof Type.MapOf map) {
            return Optional.of(map.value());
        }
        if (type instanceof Type.Levels) {
            return Optional.of(Language.LEVEL);
        }
        return section(type)
                .flatMap(s -> s.keys().stream()
                        .filter(k -> k.name().equals(key))
                        .map(Type.Key::type)
                        .findFirst());
    }

    /** The section that a mapping there is. */
    static Optional<Type.Section> section(Type type) {
        return switch (type) {
            case Type.Of of -> Optional.of(of.section());
            case Type.TextOr of -> Optional.of(of.section());
            case Type.ListOf list -> section(list.type());
            case Type.OneOrMore more -> section(more.type());
            default -> Optional.empty();
        };
    }

    /** The words that a value there may be. */
    static List<String> words(Type type) {
        return switch (type) {
            case Type.Word word -> word.words();
            case Type.Version version -> version.words();
            case Type.Bool _ -> List.of("true", "false");
            case Type.Lockable lockable -> lockable.keys();
            case Type.ListOf list -> words(list.type());
            case Type.OneOrMore more -> words(more.type());
            default -> List.of();
        };
    }
}
