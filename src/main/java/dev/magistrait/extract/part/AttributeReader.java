package dev.magistrait.extract.part;

import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Literals;
import dev.magistrait.extract.token.Source;
import dev.magistrait.outline.Attribute;
import dev.magistrait.outline.Docs;
import dev.magistrait.outline.LintLevel;
import dev.magistrait.outline.ModuleItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a run of attributes and doc comments. */
public final class AttributeReader {

    /** Attributes, by their last segment, that keep a function for test builds. */
    private static final Set<String> TESTS =
            Set.of("test", "bench", "test_case", "rstest", "quickcheck", "wasm_bindgen_test", "gtest", "traced_test");

    private static final Set<String> LINT_LEVELS = Set.of("allow", "expect", "warn", "deny", "forbid");

    /** {@code cfg_attr} in {@code cfg_attr}. */
    private static final int DEEPEST = 20;

    private final Source source;
    private final List<Attribute> others = new ArrayList<>(2);
    private final List<LintLevel> lints = new ArrayList<>(0);
    private final List<ModuleItem.PathAttribute> paths = new ArrayList<>(0);
    private Cfg cfg = Cfg.always();
    private Cfg test = Cfg.always();
    private boolean macroUse;
    private boolean macroExport;
    private Docs docs = Docs.NONE;
    private int depth;

    private AttributeReader(Source source) {
        this.source = source;
    }

    /** The attributes and doc comments that stand right before a place. */
    public static Attributes before(Source source, int offset) {
        TokenList tokens = source.tokens();
        int token = tokens.from(offset);
        int first = first(tokens, token);
        int start = first == 0 ? 0 : tokens.end(first - 1);
        boolean comments = tokens.commentFrom(start) < tokens.commentFrom(offset);
        return first < token || comments ? outer(source, start, offset) : Attributes.NONE;
    }

    /** Where the attributes and doc comments that stand right before a place start, or what stands before them ends. */
    public static int start(Source source, int offset) {
        int first = first(source.tokens(), source.tokens().from(offset));
        return first == 0 ? 0 : source.tokens().end(first - 1);
    }

    private static int first(TokenList tokens, int token) {
        int first = token;
        while (isEndOfAttribute(tokens, first - 1)) {
            first = tokens.partner(first - 1) - 1;
        }
        return first;
    }

    private static boolean isEndOfAttribute(TokenList tokens, int token) {
        int open = tokens.is(token, "]") ? tokens.partner(token) : -1;
        return open > 0 && tokens.is(open - 1, "#");
    }

    /** Passes the attributes that stand here, and gives what must hold for what follows. */
    public static Cfg pass(Cursor cursor) {
        if (!cursor.is("#")) {
            return Cfg.always();
        }
        AttributeReader reader = new AttributeReader(cursor.source());
        while (cursor.is("#") && cursor.isAhead(1, "[")) {
            reader.attribute(cursor);
        }
        return reader.cfg;
    }

    /** The attributes {@code #[…]} and comments {@code ///} between two offsets. */
    public static Attributes outer(Source source, int start, int end) {
        if (start >= end) {
            return Attributes.NONE;
        }
        AttributeReader reader = new AttributeReader(source);
        Cursor cursor = source.cursor(start, end);
        while (!cursor.done()) {
            reader.attribute(cursor);
        }
        reader.comments(start, end, DocComments.OUTER);
        return reader.attributes();
    }

    /** The attributes {@code #![…]} and comments {@code //!} that stand first behind a token, or in the file for -1. */
    public static Attributes inner(Source source, int token) {
        TokenList tokens = source.tokens();
        Cursor cursor = new Cursor(source, token + 1, tokens.size());
        int start = token < 0 ? 0 : tokens.end(token);
        AttributeReader reader = new AttributeReader(source);
        while (cursor.is("#") && cursor.isAhead(1, "!") && cursor.isAhead(2, "[")) {
            reader.attribute(cursor);
        }
        int end = tokens.start(cursor.at());
        if (cursor.at() == token + 1 && tokens.commentFrom(start) == tokens.commentFrom(end)) {
            return Attributes.NONE;
        }
        reader.comments(start, end, DocComments.INNER);
        return reader.attributes();
    }

    private Attributes attributes() {
        return new Attributes(cfg, test, others, lints, paths, macroUse, macroExport, docs);
    }

    private void comments(int start, int end, DocComments kind) {
        docs = DocComments.in(source, start, end, kind, docs);
    }

    private void attribute(Cursor cursor) {
        int start = cursor.at();
        cursor.skip();
        cursor.eat("!");
        if (cursor.is("[")) {
            Cursor inside = cursor.group();
            source.markRead(start, cursor.at());
            meta(inside, Cfg.always(), cursor.regionFrom(start));
        }
    }

    private void meta(Cursor inside, Cfg condition, Region region) {
        int start = inside.at();
        TypePath path = new TypeReader(inside).paths().valuePath();
        if (inside.at() == start) {
            inside.skip();
            return;
        }
        Cursor arguments =
                inside.kind() == TokenList.OPEN ? inside.group() : inside.eat("=") ? value(inside) : none(inside);
        if (path.segments().size() == 1 && known(path.last(), arguments, condition, region)) {
            return;
        }
        if (TESTS.contains(path.last())) {
            test = test.and(condition.not().or(Cfg.test()));
        }
        others.add(new Attribute(path, text(arguments), condition, region));
    }

    private static Cursor none(Cursor inside) {
        return new Cursor(inside.source(), inside.at(), inside.at());
    }

    /** What stands behind {@code =}, up to a comma. */
    private static Cursor value(Cursor inside) {
        int start = inside.at();
        while (!inside.done() && !inside.is(",")) {
            inside.skipTree();
        }
        return new Cursor(inside.source(), start, inside.at());
    }

    private String text(Cursor arguments) {
        return arguments.text().strip();
    }

    private boolean known(String name, Cursor arguments, Cfg condition, Region region) {
        if (LINT_LEVELS.contains(name)) {
            lints(LintLevel.Level.valueOf(name.toUpperCase(Locale.ROOT)), arguments, condition);
            return true;
        }
        return switch (name) {
            case "cfg" -> {
                cfg = cfg.and(condition.not().or(CfgReader.cfg(arguments)));
                yield true;
            }
            case "cfg_attr" -> {
                conditional(arguments, condition, region);
                yield true;
            }
            case "unsafe" -> {
                meta(arguments, condition, region);
                yield true;
            }
            case "doc" -> doc(arguments);
            default -> {
                note(name, arguments, condition);
                yield false;
            }
        };
    }

    private void note(String name, Cursor arguments, Cfg condition) {
        macroUse |= name.equals("macro_use");
        macroExport |= name.equals("macro_export");
        if (name.equals("path")) {
            paths.add(new ModuleItem.PathAttribute(Literals.content(text(arguments)), condition));
        }
    }

    /** {@code doc(hidden)} and its like are settings, and no docs. */
    private boolean doc(Cursor arguments) {
        if (arguments.followsOpening()) {
            return false;
        }
        docs = new Docs(true, docs.namesSend() || DocComments.namesSend(text(arguments)));
        return true;
    }

    private void conditional(Cursor arguments, Cfg outer, Region region) {
        if (depth == DEEPEST) {
            return;
        }
        depth++;
        Cfg condition = outer.and(CfgReader.cfg(arguments));
        arguments.skipToComma();
        while (arguments.eat(",") && !arguments.done()) {
            meta(arguments, condition, region);
            arguments.skipToComma();
        }
        depth--;
    }

    private void lints(LintLevel.Level level, Cursor arguments, Cfg condition) {
        while (!arguments.done()) {
            int start = arguments.at();
            TypePath lint = new TypeReader(arguments).paths().valuePath();
            if (arguments.at() > start && !arguments.is("=")) {
                lints.add(new LintLevel(lint.toString(), level, condition));
            }
            arguments.skipToComma();
            arguments.skip();
        }
    }
}
