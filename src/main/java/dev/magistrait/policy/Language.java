package dev.magistrait.policy;

import static dev.magistrait.policy.Type.Key.optional;
import static dev.magistrait.policy.Type.Key.required;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.finding.Level;
import dev.magistrait.rust.Edition;
import java.util.Arrays;
import java.util.List;

/** The keys of the language, each described once: what the reader checks and the schema says. */
public final class Language {

    /** A form of writing something. */
    public record Form(String text, String description) {}

    /** How a condition starts. */
    public static final List<Form> QUANTITIES = List.of(
            new Form("<kind> <name>", "Each fact of the kind, bound to the name: the rule holds once for each."),
            new Form("no <kind>", "There is none."),
            new Form("some <kind>", "There is at least one; together they are evidence."),
            new Form("at-least <n> <kind>", "There are that many or more; together they are evidence."),
            new Form("at-most <n> <kind>", "There are that many or fewer."),
            new Form("exactly <n> <kind>", "There are that many; together they are evidence."));

    /** What takes the place of a condition. */
    public static final List<Form> GROUPS = List.of(
            new Form(
                    "any",
                    "One of a list of alternatives holds, each a mapping of conditions that hold together. A name that each of them binds to the same kind can be used below."));

    /** What a field must be, besides a value, a list or a bound name. */
    public static final List<Form> OPERATORS = List.of(
            new Form(
                    "not",
                    "Whatever stands behind it does not hold; a value, a list, a bound name or another operator."),
            new Form(
                    "all",
                    "Each of a list fits some value of the field, as `{ all: [Send, Sync] }`; for fields with several values."),
            new Form("at-least", "A number that is not smaller."),
            new Form("at-most", "A number that is not greater."),
            new Form("before", "An older version, of Rust or of a crate."),
            new Form("matches", "A regular expression (RE2) that a part of the text matches."));

    public static final Type TEXT = new Type.Text();
    public static final Type LEVEL = new Type.Word(
            "level", Arrays.stream(Level.values()).map(Level::word).toList());
    static final Type COMPANION = new Type.Word("companion", List.of("async-trait", "dynosaur", "bridge"));
    static final Type MECHANISM = new Type.Word(
            "mechanism", Arrays.stream(Mechanism.values()).map(Mechanism::word).toList());
    static final Type RULE_ID = new Type.RuleId();
    static final Type.Formed CUSTOM_ID = new Type.Formed(
            "[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)+", "an id with a slash, such as `acme/no-dyn`");
    static final Type URL = new Type.Formed(
            "https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+", "a URL such as `https://wiki.acme.example/adr/7`");
    static final Type TAG = new Type.Formed("[a-z0-9]+(-[a-z0-9]+)*", "a word in lower case such as `api`");
    static final Type.Formed PARAMETER = new Type.Formed("[a-z][a-z0-9-]*", "a name in lower case such as `most`");
    static final Type BINDING = new Type.Formed("\\$[a-z][a-z0-9-]*", "a name that a condition binds, such as `$t`");
    static final String PATH_PATTERN = "[A-Za-z_][A-Za-z0-9_]*(::[A-Za-z_][A-Za-z0-9_]*)+";

    static final Type.Formed PATH = new Type.Formed(PATH_PATTERN, "a path such as `acme_rt::spawn`");

    static final Type.Section GIT = new Type.Section(
            "a policy in Git",
            "A policy in a Git repository, pinned to a commit and to its bytes.",
            List.of(
                    required("git", TEXT, "The URL of the repository."),
                    required(
                            "path",
                            new Type.Formed("[^/]+(/[^/]+)*", "a path without a slash at its ends"),
                            "The file in it."),
                    required(
                            "rev",
                            new Type.Formed("[0-9a-f]{40}", "a full commit id of 40 hexadecimal digits"),
                            "The commit."),
                    required(
                            "sha256",
                            new Type.Formed("[0-9a-f]{64}", "64 hexadecimal digits"),
                            "The SHA-256 of the file's bytes.")));

    static final Type.Section SETTINGS = new Type.Section(
            "`settings`",
            "What decisions take into account.",
            Arrays.stream(SettingKey.values()).map(Language::key).toList());

    static final Type.Section SCOPE = new Type.Section(
            "a scope",
            "Levels for a part of the code. The later of two scopes wins, and a scope wins over `levels`.",
            List.of(
                    required(
                            "where",
                            new Type.OneOrMore(TEXT),
                            "Globs over files relative to the workspace, such as `crates/legacy/**`."),
                    optional("from", new Type.Date(), "The first day it holds; without, it always did."),
                    optional("until", new Type.Date(), "The last day it holds; without, it never ends."),
                    required("levels", new Type.Levels(), "Levels by rule id, glob over ids, or group.")));

    static final Type.Section REPORT = new Type.Section(
            "`report`",
            "The finding of a rule.",
            List.of(
                    required("at", BINDING, "The bound name at whose place it stands, such as `$t`."),
                    required("message", TEXT, "States the problem; `{t.path}` stands for a field of what `t` binds."),
                    optional("help", TEXT, "What would fix it; fields as in `message`.")));

    static final Type.Section VERDICT = new Type.Section(
            "`verdict`",
            "What a trait should use, instead of what the decision table says.",
            List.of(
                    optional(
                            "trait",
                            BINDING,
                            "The bound name whose trait is meant; may be left out where one trait is bound."),
                    required("mechanism", MECHANISM, "The mechanism it should use."),
                    optional("companion", COMPANION, "What serves its trait objects beside `trait-variant`."),
                    required("because", TEXT, "The reason; fields as in a `message`.")));

    static final Type.Section NEIGHBOUR = new Type.Section(
            "a neighbour",
            "Another package of a test's workspace, in a directory of its name.",
            List.of(
                    required(
                            "crate",
                            new Type.Formed("[a-z0-9]+([_-][a-z0-9]+)*", "the name of a package, as `shop-domain`"),
                            "The package's name."),
                    optional("manifest", TEXT, "What `Cargo.toml` says further."),
                    optional("rust", TEXT, "The text of `src/lib.rs`.")));

    public static final Type.Section TEST = new Type.Section(
            "a test",
            "A piece of Rust in which `//~ rule-id` marks what the rule must find.",
            List.of(
                    optional("crate", TEXT, "The package's name; `example` without."),
                    optional(
                            "edition",
                            new Type.Word(
                                    "edition",
                                    Arrays.stream(Edition.values())
                                            .map(Edition::toString)
                                            .toList()),
                            "Its edition; `2021` without."),
                    optional("manifest", TEXT, "What `Cargo.toml` says further, such as a `[dependencies]` table."),
                    optional(
                            "crates",
                            new Type.ListOf(new Type.Of(NEIGHBOUR)),
                            "Other packages of the workspace, for rules across several."),
                    optional("lock", TEXT, "The text of `Cargo.lock`, for rules that read `depends`."),
                    optional("codeowners", TEXT, "The text of `CODEOWNERS`, for rules that ask for an `owner`."),
                    optional("rust", TEXT, "The text of `src/lib.rs`."),
                    optional("before", TEXT, "The same where the rule's `fix` is tried on it."),
                    optional(
                            "after", TEXT, "What the fix makes of `before`, without marks; it stays as it is without."),
                    optional(
                            "manifest-after",
                            TEXT,
                            "What the fix makes of `manifest`, without marks; it stays as it is without.")));

    public static final Type.Section RULE = new Type.Section(
            "a rule",
            "A rule of this organisation.",
            List.of(
                    required("id", CUSTOM_ID, "Its id, with a prefix and a slash."),
                    required("title", TEXT, "What it asks, in one line."),
                    optional("level", LEVEL, "How much its findings weigh; `warning` without."),
                    optional("why", TEXT, "What it is for; every format shows it beside findings."),
                    optional("url", URL, "Where more is said of it."),
                    optional("owner", TEXT, "Who answers for it."),
                    optional("tags", new Type.ListOf(TAG), "Words to find it by, as `tags` of SARIF has them."),
                    optional(
                            "parameters",
                            new Type.MapOf(PARAMETER, new Type.OneOrMore(TEXT)),
                            "What policies that extend this one may set, each with the value it has without: `${name}` in the rule stands for it."),
                    required("when", new Type.When(), "Conditions that must hold together."),
                    optional("report", new Type.Of(REPORT), "The finding where they hold."),
                    optional("verdict", new Type.Of(VERDICT), "The verdict where they hold, instead of a finding."),
                    optional("fix", new Type.Of(FixLanguage.FIX), "What `magistrait fix` does about the finding."),
                    optional(
                            "tests",
                            new Type.ListOf(new Type.Of(TEST)),
                            "What `magistrait policy test` tries it on.")));

    public static final Type.Section RESTS = new Type.Section(
            "`while`",
            "Facts on the trait that the waiver rests on; it ends when one is otherwise.",
            List.of(
                    optional(
                            "dispatch",
                            new Type.Word(
                                    "dispatch",
                                    Arrays.stream(Dispatch.Kind.values())
                                            .map(Dispatch.Kind::word)
                                            .toList()),
                            "How the trait is used."),
                    optional("mechanism", MECHANISM, "What it should use."),
                    optional(
                            "current",
                            new Type.Word(
                                    "mechanism",
                                    Arrays.stream(Current.Kind.values())
                                            .map(Current.Kind::word)
                                            .toList()),
                            "What it uses."),
                    optional("reachable", new Type.Bool(), "Whether other crates can reach it.")));

    static final Type.Section WAIVER = new Type.Section(
            "a waiver",
            "Findings that are accepted for a while.",
            List.of(
                    required("rule", RULE_ID, "The rule."),
                    optional("trait", TEXT, "The path of the trait, or a glob; any without."),
                    optional("crate", TEXT, "The package, or a glob; any without."),
                    optional("file", TEXT, "The file relative to the workspace, or a glob; any without."),
                    required("reason", TEXT, "Why."),
                    required("owner", TEXT, "Who answers for it."),
                    optional("ticket", TEXT, "Where it is followed up."),
                    optional("until", new Type.Date(), "The last day it holds; without, it never ends."),
                    optional("while", new Type.Of(RESTS), "What it rests on.")));

    public static final Type.Section POLICY = new Type.Section(
            "a policy",
            "What an organisation lays down for its Rust async traits.",
            List.of(
                    optional("title", TEXT, "The name of the policy."),
                    optional(
                            "extends",
                            new Type.ListOf(new Type.TextOr(GIT)),
                            "Policies below this one: bundled names, relative paths, or Git repositories. The later wins."),
                    optional("settings", new Type.Of(SETTINGS), "What decisions take into account."),
                    optional(
                            "levels",
                            new Type.Levels(),
                            "How much the findings of a rule weigh: by its id, a glob such as `acme/*`, or a group: correctness, send, api, style, coverage, triage, custom."),
                    optional(
                            Enforcement.FAIL_ON,
                            new Type.Word("level", FailOn.words()),
                            "How severe a finding must be to stop a check: `error` without. `--fail-on` goes before it."),
                    optional(
                            Enforcement.BASELINE,
                            TEXT,
                            "The file of known findings, relative to this policy and within the checked tree. `--baseline` goes before it."),
                    optional(
                            "exclude",
                            new Type.OneOrMore(TEXT),
                            "Globs over files relative to the workspace: they are read for their facts, and nothing in them is reported."),
                    optional(
                            "locked",
                            new Type.ListOf(new Type.Lockable(Enforcement.LOCKABLE)),
                            "Rules that no policy further down may lower, `fail-on` if none may be less strict, `baseline` if none may name one."),
                    optional("scopes", new Type.ListOf(new Type.Of(SCOPE)), "Levels for parts of the code."),
                    optional("rules", new Type.ListOf(new Type.Of(RULE)), "Rules of this organisation."),
                    optional(
                            "parameters",
                            new Type.MapOf(CUSTOM_ID, new Type.MapOf(PARAMETER, new Type.OneOrMore(TEXT))),
                            "Parameters of rules of the policies that this one extends, by rule id."),
                    optional(
                            "waivers",
                            new Type.ListOf(new Type.Of(WAIVER)),
                            "Findings that are accepted for a while.")));

    private Language() {}

    private static Type.Key key(SettingKey setting) {
        Type type = switch (setting.form()) {
            case WORD -> new Type.Word("value", setting.words());
            case VERSION -> new Type.Version(setting.words());
            case BOOLEAN -> new Type.Bool();
            case PATHS -> new Type.ListOf(PATH);
            case EFFECTS -> new Type.MapOf(PATH, new Type.Word("effect", setting.words()));
        };
        return optional(setting.key(), type, setting.description());
    }
}
