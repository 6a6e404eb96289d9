package dev.magistrait.fix.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes types so that they mean something in a crate of their own: what the prelude has stays, of all else the name is left, as a type of the
 * crate. Lifetimes go, since every place where such a type stands has them by elision.
 */
final class Types {

    private static final Set<String> KEPT = Set.of(
            "bool", "char", "str", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128",
            "isize", "f32", "f64", "String");
    private static final Set<String> KEPT_WITH_ONE = Set.of("Option", "Vec", "Box");
    private static final Set<String> ROOTS = Set.of("std", "core", "alloc");

    /** What a crate says itself, so that no type of it may be called so. */
    private static final Set<String> TAKEN =
            Set.of("Send", "Sync", "Sized", "Clone", "Iterator", "Future", "Self", "T", "Implementor", "Result");

    private final String trait;
    private final Set<String> units = new TreeSet<>();
    private final List<String> opaques = new ArrayList<>();

    /** @param trait the name of the trait, which no type may have */
    Types(String trait) {
        this.trait = trait;
    }

    /** The types that came to be needed, sorted. */
    Set<String> units() {
        return units;
    }

    /** The bounds of each {@code impl} of what was read by {@link #opened}, in order. */
    List<String> opaques() {
        return opaques;
    }

    /** A type as it stands in a parameter. */
    String of(String written) {
        return read(written, Mode.BORROWED);
    }

    /** A type without references. */
    String owned(String written) {
        return read(written, Mode.OWNED);
    }

    /** A return type of which each {@code impl} is written {@code {0}}, {@code {1}}, …, and is one of {@link #opaques}. */
    String opened(String written) {
        return read(written, Mode.OPENED);
    }

    private enum Mode {
        BORROWED,
        OWNED,
        OPENED
    }

    private String read(String written, Mode mode) {
        return new Reader(written, mode).type();
    }

    private String unit(String name) {
        boolean taken = name.equals(trait) || TAKEN.contains(name) || KEPT_WITH_ONE.contains(name);
        String own = taken ? name + "Value" : Raw.name(name);
        units.add(own);
        return own;
    }

    private final class Reader {

        private final TokenList tokens;
        private Mode mode;
        private int at;

        Reader(String written, Mode mode) {
            this.tokens = RustLexer.lex(written.getBytes(UTF_8));
            this.mode = mode;
        }

        private boolean takes(String mark) {
            boolean there = tokens.is(at, mark);
            at += there ? 1 : 0;
            return there;
        }

        String type() {
            if (takes("&")) {
                return reference();
            }
            if (tokens.is(at, "(")) {
                return tuple();
            }
            if (tokens.is(at, "[")) {
                return slice();
            }
            if (tokens.is(at, "dyn") || tokens.is(at, "impl")) {
                return bounds(tokens.is(at++, "impl"));
            }
            if (tokens.is(at, "<")) {
                skipAngles();
                return path();
            }
            boolean plain = tokens.kind(at) == TokenList.NAME
                    && !Set.of("fn", "for", "unsafe", "extern").contains(name());
            return plain || tokens.is(at, ":") ? path() : unknown();
        }

        private String name() {
            return tokens.kind(at) == TokenList.NAME ? tokens.text(at) : "";
        }

        private String unknown() {
            skip();
            return unit("Given");
        }

        private String reference() {
            boolean eternal = tokens.is(at, "'static");
            at += tokens.kind(at) == TokenList.LIFETIME ? 1 : 0;
            boolean changing = takes("mut");
            String to = type();
            if (mode == Mode.BORROWED) {
                return (eternal ? "&'static " : "&") + (changing ? "mut " : "") + to;
            }
            return to.equals("str")
                    ? "String"
                    : to.startsWith("[") && !to.contains(";") ? "Vec<" + inside(to) + ">" : to;
        }

        private static String inside(String brackets) {
            return brackets.substring(1, brackets.length() - 1);
        }

        private String tuple() {
            int close = tokens.partner(at++);
            List<String> types = new ArrayList<>();
            while (at < close) {
                types.add(type());
                skip();
                at++;
            }
            at = Math.max(close + 1, at);
            return types.size() == 1 ? "(" + types.getFirst() + ",)" : "(" + String.join(", ", types) + ")";
        }

        private String slice() {
            int close = tokens.partner(at++);
            String of = type();
            boolean array = at < close && tokens.is(at, ";");
            boolean number = array && at + 2 == close && tokens.text(at + 1).matches("[0-9]{1,4}");
            String length = number ? tokens.text(at + 1) : "1";
            at = close + 1;
            return array ? "[" + of + "; " + length + "]" : "[" + of + "]";
        }

        /** Bounds are what they first name. */
        private String bounds(boolean opaque) {
            while (tokens.is(at, "?") || tokens.kind(at) == TokenList.LIFETIME || tokens.is(at, "+")) {
                at++;
            }
            if (tokens.is(at, "for")) {
                at++;
                skipAngles();
            }
            String bound = bound(opaque && mode == Mode.OPENED);
            skip();
            if (opaque && mode == Mode.OPENED) {
                opaques.add(bound);
                return "{" + (opaques.size() - 1) + "}";
            }
            return bound;
        }

        private String bound(boolean kept) {
            String last = lastOfPath();
            if (!kept) {
                return unit(last.isEmpty() ? "Given" : last);
            }
            if (!last.equals("Iterator")) {
                return last.startsWith("Fn") ? "Fn()" : last.equals(trait) || last.isEmpty() ? "Bound" : last;
            }
            boolean item = tokens.is(at, "<") && tokens.is(at + 1, "Item") && tokens.is(at + 2, "=");
            if (!item) {
                return "Iterator";
            }
            at += 3;
            Mode before = mode;
            mode = Mode.OWNED;
            String type = type();
            mode = before;
            return "Iterator<Item = " + type + ">";
        }

        private String lastOfPath() {
            String last = "";
            while (tokens.kind(at) == TokenList.NAME || tokens.is(at, ":")) {
                last = tokens.kind(at) == TokenList.NAME ? tokens.text(at) : last;
                at++;
            }
            return last;
        }

        private String path() {
            int first = at;
            String last = lastOfPath();
            boolean known = at == first + 1 || ROOTS.contains(tokens.text(first));
            if (tokens.is(at, "!") || last.isEmpty()) {
                return unknown();
            }
            if (known && KEPT.contains(last)) {
                return last;
            }
            if (known && KEPT_WITH_ONE.contains(last) && takes("<")) {
                String of = argument();
                takes(">");
                return last + "<" + of + ">";
            }
            if (last.equals("Result") && takes("<")) {
                String value = argument();
                String error = takes(",") && !tokens.is(at, ">") ? argument() : unit("Error");
                takes(">");
                return "Result<" + value + ", " + error + ">";
            }
            skip();
            return unit(last);
        }

        private String argument() {
            while (tokens.kind(at) == TokenList.LIFETIME
                    || (at > 0 && tokens.is(at, ",") && tokens.kind(at - 1) == TokenList.LIFETIME)) {
                at++;
            }
            String type = type();
            skip();
            return type;
        }

        private void skipAngles() {
            int depth = 0;
            do {
                depth += step();
                at = next();
            } while (depth > 0 && at < tokens.size());
        }

        /** To what ends this type. */
        private void skip() {
            int depth = 0;
            while (at < tokens.size() && tokens.kind(at) != TokenList.CLOSE) {
                boolean ends = tokens.is(at, ",") || tokens.is(at, ";") || (tokens.is(at, ">") && step() < 0);
                if (depth == 0 && ends) {
                    return;
                }
                depth += step();
                at = next();
            }
        }

        private int next() {
            return tokens.kind(at) == TokenList.OPEN && tokens.partner(at) > at ? tokens.partner(at) + 1 : at + 1;
        }

        private int step() {
            boolean arrow = tokens.is(at - 1, "-") && tokens.touchesNext(at - 1);
            return tokens.is(at, "<") ? 1 : tokens.is(at, ">") && !arrow ? -1 : 0;
        }
    }
}
