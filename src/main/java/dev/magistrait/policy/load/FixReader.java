package dev.magistrait.policy.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.magistrait.policy.Glob;
import dev.magistrait.policy.RuleFix;
import dev.magistrait.policy.RuleFix.Step;
import dev.magistrait.policy.RuleFix.Subject;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.RustLexer;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a rule does about its findings. */
final class FixReader {

    private static final String REQUIREMENT = "(?:[=^~]|[<>]=?)? *\\d+(?:\\.(?:\\d+|\\*)){0,2}(?:[-+][0-9A-Za-z.+-]+)?";
    private static final List<String> KEYS = List.of(
            RuleFix.ADD_ATTRIBUTE,
            RuleFix.REMOVE_ATTRIBUTE,
            RuleFix.ADD_SUPERTRAIT,
            RuleFix.REPLACE_PATH,
            RuleFix.ADD_DEPENDENCY,
            RuleFix.REMOVE_DEPENDENCY);

    /** What changes how a trait is called: all its impls change with it. */
    private static final Set<String> MECHANISMS = Set.of(
            "async_trait",
            "async_trait::async_trait",
            "trait_variant::make",
            "dynosaur",
            "dynosaur::dynosaur",
            "dynosaur::make");

    private final Mistakes mistakes;
    private final Checker checker;

    FixReader(Mistakes mistakes, Checker checker) {
        this.mistakes = mistakes;
        this.checker = checker;
    }

    /**
     * The fix; what cannot be done at what is reported is a mistake.
     *
     * @param reported the kind of that; empty where it is not known
     */
    RuleFix read(Node.Mapping node, Optional<Kind> reported) {
        Entries fix = new Entries(node, checker);
        List<Step> steps = new ArrayList<>();
        if (node.entries().isEmpty()) {
            mistakes.add(node.region(), "`fix` does nothing", Mistakes.oneOf(KEYS));
        }
        for (String key : KEYS) {
            if (node.get(key).isPresent()) {
                reported.ifPresent(kind -> fits(key, kind, fix.keyRegion(key)));
                step(key, fix).ifPresent(steps::add);
            }
        }
        if (fix.text(RuleFix.REMOVE_DEPENDENCY).orElse("").matches("\\*+")
                && reported.filter(k -> k.name().equals("dependency")).isEmpty()) {
            mistakes.add(
                    fix.region(RuleFix.REMOVE_DEPENDENCY),
                    "`*` is every dependency",
                    "the name of a package, or more of it than `*`");
        }
        return new RuleFix(steps, mistakes.origin(node.region()));
    }

    private void fits(String key, Kind kind, Region region) {
        Subject subject = Subject.of(kind);
        if (!subject.takes(key)) {
            mistakes.add(
                    region,
                    "`" + key + "` can do nothing at a `" + kind.name() + "`",
                    Mistakes.oneOf(KEYS.stream().filter(subject::takes).toList()),
                    "report at " + places(key) + " to change it");
        }
    }

    private static String places(String key) {
        return switch (key) {
            case RuleFix.ADD_SUPERTRAIT -> "a trait";
            case RuleFix.REPLACE_PATH -> "a trait, impl, method or use";
            default -> "a trait, impl or method";
        };
    }

    private Optional<Step> step(String key, Entries fix) {
        return switch (key) {
            case RuleFix.ADD_ATTRIBUTE ->
                fix.text(key).filter(t -> isAttribute(t, fix.region(key))).map(Step.AddAttribute::new);
            case RuleFix.REMOVE_ATTRIBUTE ->
                fix.text(key).filter(t -> !isMechanism(t, fix.region(key))).map(Step.RemoveAttribute::new);
            case RuleFix.ADD_SUPERTRAIT -> fix.text(key).map(Step.AddSupertrait::new);
            case RuleFix.REPLACE_PATH -> fix.mapping(key).flatMap(this::replacing);
            case RuleFix.ADD_DEPENDENCY -> fix.mapping(key).flatMap(this::depending);
            default -> fix.text(key).map(t -> new Step.RemoveDependency(Glob.name(t)));
        };
    }

    private boolean isAttribute(String text, Region region) {
        if (text.startsWith("#")) {
            mistakes.add(region, "an attribute is written without `#[` and `]`", "as `must_use`");
            return false;
        }
        TokenList tokens = RustLexer.lex(text.getBytes(UTF_8));
        int path = 1;
        while (tokens.is(path, ":") && tokens.is(path + 1, ":") && tokens.kind(path + 2) == TokenList.NAME) {
            path += 3;
        }
        boolean plain = tokens.kind(0) == TokenList.NAME
                && tokens.balanced()
                && isClosed(text)
                && tokens.comments() == 0
                && text.codePoints().noneMatch(FixReader::hides)
                && (path == tokens.size() || isArguments(tokens, path));
        if (!plain) {
            mistakes.add(
                    region,
                    "`" + text + "` is no attribute",
                    "a path, and what stands behind it, as `must_use = \"…\"`");
        }
        return plain && !isMechanism(text.substring(0, tokens.end(path - 1)), region);
    }

    /** Whether an attribute ends where its bracket does: no string or comment in it goes on. */
    private static boolean isClosed(String attribute) {
        TokenList whole = RustLexer.lex(("#[" + attribute + "]").getBytes(UTF_8));
        return whole.balanced() && whole.is(whole.size() - 1, "]");
    }

    /** Whether a character ends lines, or is not seen. */
    private static boolean hides(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** One pair of delimiters, or a value. */
    private static boolean isArguments(TokenList tokens, int from) {
        boolean value = tokens.is(from, "=") && from + 2 == tokens.size() && tokens.kind(from + 1) == TokenList.LITERAL;
        return value || (tokens.kind(from) == TokenList.OPEN && tokens.partner(from) == tokens.size() - 1);
    }

    private boolean isMechanism(String path, Region region) {
        boolean mechanism = MECHANISMS.contains(path);
        if (mechanism) {
            mistakes.add(
                    region,
                    "`" + path + "` makes the mechanism of a trait, which is more than one attribute",
                    "",
                    "a rule with `verdict:` decides on it, and `magistrait fix` changes the trait with all its impls");
        }
        return mechanism;
    }

    private Optional<Step> replacing(Node.Mapping node) {
        Entries entries = new Entries(node, checker);
        Optional<String> from = entries.text("from");
        Optional<String> to = entries.text("to");
        if (from.isPresent() && from.equals(to)) {
            mistakes.add(entries.region("to"), "`" + to.get() + "` is what stands there", "another path");
            return Optional.empty();
        }
        if (from.isPresent() && to.isPresent() && to.get().startsWith(from.get() + "::")) {
            mistakes.add(
                    entries.region("to"),
                    "`" + to.get() + "` starts with `" + from.get() + "`, so that it would be replaced again",
                    "a longer `from`");
            return Optional.empty();
        }
        return from.flatMap(f -> to.map(t -> new Step.ReplacePath(f, t)));
    }

    private Optional<Step> depending(Node.Mapping node) {
        Entries entries = new Entries(node, checker);
        Optional<String> version = entries.text("version");
        if (version.isPresent() && !version.get().matches(REQUIREMENT + "(?: *, *" + REQUIREMENT + ")*")) {
            mistakes.add(
                    entries.region("version"), "`" + version.get() + "` is no requirement of Cargo", "one as `1.2`");
            return Optional.empty();
        }
        List<String> features =
                entries.scalars("features").stream().map(Node.Scalar::value).toList();
        return entries.text("name")
                .flatMap(n -> version.map(
                        v -> new Step.AddDependency(n, v, entries.text("kind").orElse("normal"), features)));
    }
}
