package dev.magistrait.policy;

import dev.magistrait.fact.MacroEffect;
import dev.magistrait.rust.RustVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings, each described once. */
public enum SettingKey {
    MSRV(
            "msrv",
            Form.VERSION,
            List.of("from-manifest"),
            "The oldest Rust that crates support: `from-manifest`, or a version that takes the place of what manifests declare."),
    RUNTIME(
            "runtime",
            Form.WORD,
            List.of("multi-thread", "single-thread"),
            "Where futures run. With `single-thread`, exported traits need not promise `Send`."),
    API(
            "api",
            Form.WORD,
            List.of("from-manifest", "open", "closed"),
            "Whether others build on libraries: by `publish` in the manifest, always (`open`), or never (`closed`)."),
    BOTH(
            "both",
            Form.WORD,
            List.of("trait-variant", "async-trait", "dynosaur", "bridge"),
            "What serves a trait that is used statically and as `dyn`: `async-trait` instead of `trait-variant`, or the companion beside it."),
    COUNT_TEST_DYN(
            "count-test-dyn",
            Form.BOOLEAN,
            List.of("true", "false"),
            "Whether a `dyn` in tests, examples and benchmarks counts for the dispatch of a trait."),
    SEND_SINKS(
            "send-sinks",
            Form.PATHS,
            List.of(),
            "Functions whose first argument is a future that must be `Send`, by path, such as `acme_rt::spawn`."),
    KEEPING_MACROS(
            "keeping-macros",
            Form.PATHS,
            List.of(),
            "Attribute macros that leave a trait as it is written, by path, such as `acme_macros::traced`."),
    TRAIT_MACROS(
            "trait-macros",
            Form.EFFECTS,
            MacroEffect.words(),
            "What attribute macros do to a trait, by path: it counts before `keeping-macros` and before what is known of them.");

    /** What a value looks like. */
    public enum Form {
        /** One of the words. */
        WORD,
        /** One of the words, or a version of Rust. */
        VERSION,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** Rust paths; those of several policies count together. */
        PATHS,
        /** One of the words for each of several Rust paths, as {@code path: word}; those of several policies count together. */
        EFFECTS;

        /** Whether it has any number of values. */
        public boolean many() {
            return this == PATHS || this == EFFECTS;
        }
    }

    private static final String BETWEEN = ": ";

    private final String key;
    private final Form form;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    private final String description;

    SettingKey(String key, Form form, List<String> words, String description) {
        this.key = key;
        this.form = form;
        this.words = words;
        this.description = description;
    }

    /** The setting of that name. */
    public static Optional<SettingKey> of(String name) {
        return Arrays.stream(values()).filter(k -> k.key.equals(name)).findFirst();
    }

    public String key() {
        return key;
    }

    public Form form() {
        return form;
    }

    /** The words it takes, the default first. */
    public List<String> words() {
        return words;
    }

    /** Where no policy says otherwise. */
    public List<String> defaults() {
        return form.many() ? List.of() : List.of(words.getFirst());
    }

    /** Whether a policy may give it that value, or have it in its list. */
    public boolean accepts(String value) {
        return switch (form) {
            case WORD, BOOLEAN -> words.contains(value);
            case VERSION -> words.contains(value) || RustVersion.parse(value).isPresent();
            case PATHS -> value.matches(Language.PATH_PATTERN);
            case EFFECTS ->
                value.contains(BETWEEN)
                        && name(value).matches(Language.PATH_PATTERN)
                        && words.contains(value.substring(name(value).length() + BETWEEN.length()));
        };
    }

    /** What it takes, in words. */
    public String expected() {
        String listed = words.stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
        return switch (form) {
            case WORD, BOOLEAN -> listed;
            case VERSION -> listed + ", or a version such as `1.75`";
            case PATHS -> "a path such as `acme_rt::spawn`";
            case EFFECTS -> "a path and one of " + listed + ", as `acme_macros::traced: keeps`";
        };
    }

    /** What one of several values is about: of a path with a word the path, else the value itself. */
    static String name(String value) {
        int end = value.indexOf(BETWEEN);
        return end < 0 ? value : value.substring(0, end);
    }

    /** A path with its word as one value. */
    public static String effect(String path, String word) {
        return path + BETWEEN + word;
    }

    public String description() {
        return description;
    }
}
