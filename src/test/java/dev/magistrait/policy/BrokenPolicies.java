package dev.magistrait.policy;

import java.util.List;

/** Policies with one mistake each, and what is said of it. */
public final class BrokenPolicies {

    /** A text, and what is said of it. */
    public record Broken(String text, List<String> mistakes) {}

    private static final String RULE = """
            rules:
              - id: acme/x
                title: x
                when: { trait t: {} }
                report: { at: $t, message: m }
            """;

    private static final String FIXED = RULE + "    fix: { add-attribute: a }\n";

    private static final String FIXES =
            "`add-attribute`, `remove-attribute`, `add-supertrait`, `replace-path`, `add-dependency`, `remove-dependency`";

    /** What a schema can see. */
    public static final List<Broken> FORMS = List.of(
            broken(
                    "- title: x",
                    "1:1: a policy cannot be a list; expected a mapping of `title`, `extends`, `settings`, `levels`, `fail-on`, `baseline`, `exclude`, `locked`, `scopes`, `rules`, `parameters`, `waivers`"),
            broken(
                    "titel: x",
                    "1:1: unknown key `titel`; expected `title`, `extends`, `settings`, `levels`, `fail-on`, `baseline`, `exclude`, `locked`, `scopes`, `rules`, `parameters`, `waivers`; did you mean `title`?"),
            broken("title: [a]", "1:8: a list stands where one value belongs; expected a text"),
            broken("title: ''", "1:8: an empty text; expected some words"),
            broken("title:", "1:7: nothing stands where one value belongs; expected a text"),
            broken("levels: error", "1:9: `levels` cannot be `error`; expected a mapping of rule ids to levels"),
            broken(
                    "levels: { dyn-native-async: loud }",
                    "1:29: unknown level `loud`; expected `off`, `note`, `warning`, `error`"),
            broken(
                    "levels: { dyn-native-async: erorr }",
                    "1:29: unknown level `erorr`; expected `off`, `note`, `warning`, `error`; did you mean `error`?"),
            broken(
                    "levels: { dyn-native-asinc: error }",
                    "1:11: unknown rule `dyn-native-asinc`; did you mean `dyn-native-async`?"),
            broken("locked: dyn-native-async", "1:9: `dyn-native-async` is not a list; expected a list, as `[…]`"),
            broken(
                    "settings: { runtimes: x }",
                    "1:13: unknown key `runtimes`; expected `msrv`, `runtime`, `api`, `both`, `count-test-dyn`, `send-sinks`, `keeping-macros`, `trait-macros`; did you mean `runtime`?"),
            broken(
                    "settings: { runtime: single }",
                    "1:22: unknown value `single`; expected `multi-thread`, `single-thread`; did you mean `single-thread`?"),
            broken("settings: { count-test-dyn: maybe }", "1:29: `maybe` is not `true` or `false`"),
            broken("settings: { count-test-dyn: 'true' }", "1:29: `true` is not `true` or `false`"),
            broken(
                    "settings: { msrv: stable }",
                    "1:19: `stable` is not `from-manifest` or a version of Rust, as `1.75`"),
            broken("settings: { send-sinks: [spawn] }", "1:26: `spawn` is not a path such as `acme_rt::spawn`"),
            broken(
                    "settings: { trait-macros: [a::b] }",
                    "1:27: a list is not a mapping; expected a mapping of paths to words, as `{ a::b: keeps }`"),
            broken(
                    "settings: { trait-macros: { 'a::b': keep } }",
                    "1:37: unknown effect `keep`; expected `keeps`, `rewrites`, `uses-as-dyn`, `makes-send`, `async-trait`, `trait-variant`, `dynosaur`; did you mean `keeps`?"),
            broken(
                    "settings: { trait-macros: { traced: keeps } }",
                    "1:29: `traced` is not a path such as `acme_rt::spawn`"),
            broken(
                    "scopes: [{ where: 'a/**' }]",
                    "1:12: a scope lacks `levels`; levels by rule id, glob over ids, or group"),
            broken("scopes: [{ where: a, until: soon, levels: {} }]", "1:29: `soon` is not a day, as `2027-03-31`"),
            broken("waivers: [{ rule: dyn-native-async, owner: me }]", "1:13: a waiver lacks `reason`; why"),
            broken(
                    "waivers: [{ rule: dyn-native-async, reason: r }]",
                    "1:13: a waiver lacks `owner`; who answers for it"),
            broken(
                    "waivers: [{ rule: dyn-native-async, reason: ' ', owner: me }]",
                    "1:45: an empty text; expected some words"),
            broken(
                    "waivers: [{ rule: dyn-native-async, reason: r, owner: o, while: { dispatch: dyne } }]",
                    "1:77: unknown dispatch `dyne`; expected `static`, `dyn`, `both`, `unused`; did you mean `dyn`?"),
            broken(
                    "extends: [{ git: u, path: p, rev: main, sha256: " + "0".repeat(64) + " }]",
                    "1:35: `main` is not a full commit id of 40 hexadecimal digits"),
            broken(
                    "extends: [{ git: u, path: p, rev: " + "a".repeat(40) + " }]",
                    "1:13: a policy in Git lacks `sha256`; the SHA-256 of the file's bytes"),
            broken(
                    "extends: [{ git: u, path: p, sha256: " + "b".repeat(64) + " }]",
                    "1:13: a policy in Git lacks `rev`; the commit"),
            broken(RULE.replace("acme/x", "acme"), "2:9: `acme` is not an id with a slash, such as `acme/no-dyn`"),
            broken(RULE.replace("    title: x\n", ""), "2:5: a rule lacks `title`; what it asks, in one line"),
            broken(
                    RULE.replace("    when: { trait t: {} }\n", "").replace("$t", "$t"),
                    "2:5: a rule lacks `when`; conditions that must hold together"),
            broken(
                    RULE.replace("    report: { at: $t, message: m }\n", ""),
                    "2:5: a rule lacks `report` or `verdict`; `report` makes a finding, `verdict` decides on a trait"),
            broken(
                    RULE + "    verdict: { mechanism: native, because: b }\n",
                    "6:5: a rule cannot both report and decide; expected `report` or `verdict`"),
            broken(RULE.replace("$t", "t"), "5:19: `t` is not a name that a condition binds, such as `$t`"),
            broken(
                    RULE.replace(", message: m", ""),
                    "5:15: `report` lacks `message`; states the problem; `{t.path}` stands for a field of what `t` binds"),
            broken(
                    RULE.replace("trait t: {}", "trait t: { asynk: true }"),
                    "4:24: unknown field of `trait` `asynk`; expected " + fields() + "; did you mean `async`?"),
            broken(
                    RULE.replace("trait t: {}", "trait t: { async: 1 }"),
                    "4:31: `1` cannot be `async`; expected `true` or `false`"),
            broken(
                    RULE.replace("trait t: {}", "trait t: { current: natve }"),
                    "4:33: unknown value of `current` `natve`; expected `native`, `native-send`, `async-trait`, `async-trait-local`, `trait-variant`, `dynosaur`, `boxed-by-hand`, `bridge`, `mixed`, `none`; did you mean `native`?"),
            broken(
                    RULE.replace("trait t: {}", "trait t: { name: [] }"),
                    "4:30: an empty list, which nothing is in; expected one or more values"),
            broken(
                    RULE.replace("trait t: {}", "trait t: { name: { nt: a } }"),
                    "4:32: unknown operator `nt`; expected `not`, `all`, `at-least`, `at-most`, `before`, `matches`; did you mean `not`?"),
            broken(
                    RULE.replace("trait t: {}", "trait t: { name: { not: a, matches: b } }"),
                    "4:30: not one operator; expected one of `not`, `all`, `at-least`, `at-most`, `before`, `matches`"),
            broken(
                    RULE.replace("trait t: {}", "trait t: { name: { before: '1.75' } }"),
                    "4:32: `before` says nothing of `name`, which is text"),
            broken(
                    RULE.replace("trait t: {}", "trait t: { name: { at-least: 1 } }"),
                    "4:32: `at-least` says nothing of `name`, which is text"),
            broken(
                    RULE.replace("trait t: {}", "trait t: { async: { matches: x } }"),
                    "4:33: `matches` says nothing of `async`, which is `true` or `false`"),
            broken(
                    RULE.replace("trait t: {}", "trait t: { name: { matches: [x] } }"),
                    "4:41: `matches` cannot take a list; expected one value"),
            broken(
                    RULE.replace("trait t: {}", "trait t: here"),
                    "4:22: `here` is not a set of constraints; expected a mapping of fields of `trait`"),
            broken(
                    RULE.replace("{ trait t: {} }", "{ trait t: {}, crate c: { edition: { at-least: new } } }"),
                    "4:58: `new` is not a number; expected a whole number"),
            broken(
                    RULE.replace("{ trait t: {} }", "{ trait t: {}, traits u: {} }"),
                    "4:26: unknown kind `traits`; expected " + kinds() + "; did you mean `trait`?"),
            broken(
                    RULE.replace("{ trait t: {} }", "{ trait t: {}, trait: {} }"),
                    "4:26: `trait` is not a condition; expected " + heads()),
            broken(
                    RULE.replace("{ trait t: {} }", "[{ trait t: {} }, { trait u: {}, trait v: {} }]"),
                    "4:29: not one condition; expected one of " + heads() + ", with its constraints"),
            broken(
                    RULE + "    tests: [{ crate: a }]\n",
                    "6:15: a test lacks `rust`; the text of `src/lib.rs`; `before` to try a `fix`"),
            broken(
                    RULE + "    tests: [{ rust: a, after: b }]\n",
                    "6:24: `after` stands without `before`; expected `before` in the place of `rust`"),
            broken(
                    FIXED + "    tests: [{ before: a }]\n",
                    "7:15: `before` stands without `after` or `manifest-after`; expected what the fix makes of it"),
            broken(
                    FIXED + "    tests: [{ rust: a, before: a, after: b }]\n",
                    "7:24: a test has one code; expected `rust`, or `before`"),
            broken(RULE + "    fix: {}\n", "6:10: `fix` does nothing; expected " + FIXES),
            broken(
                    RULE + "    fix: { add-atribute: a }\n",
                    "6:12: unknown key `add-atribute`; expected " + FIXES + "; did you mean `add-attribute`?"),
            broken(
                    RULE + "    fix: add-attribute\n",
                    "6:10: `fix` cannot be `add-attribute`; expected a mapping of " + FIXES),
            broken(
                    RULE + "    fix: { remove-attribute: '#[a]' }\n",
                    "6:30: `#[a]` is not a path such as `mockall::automock`"),
            broken(
                    RULE + "    fix: { add-supertrait: 'Sync + Send' }\n",
                    "6:28: `Sync + Send` is not a trait such as `Sync`, or `'static`"),
            broken(
                    RULE + "    fix: { replace-path: { from: spawn, to: a::spawn } }\n",
                    "6:34: `spawn` is not a path such as `acme_rt::spawn`"),
            broken(
                    RULE + "    fix: { replace-path: { from: a::b } }\n",
                    "6:28: `replace-path` lacks `to`; what it starts with instead"),
            broken(
                    RULE + "    fix: { add-dependency: a }\n",
                    "6:28: `add-dependency` cannot be `a`; expected a mapping of `name`, `version`, `kind`, `features`"),
            broken(
                    RULE + "    fix: { add-dependency: { name: 'a b', version: '1' } }\n",
                    "6:36: `a b` is not the name of a package, as `acme-rt`"),
            broken(
                    RULE + "    fix: { add-dependency: { name: a, version: '1', features: ['x\"y'] } }\n",
                    "6:64: `x\"y` is not the name of a feature"),
            broken(
                    RULE.replace("report: { at: $t, message: m }", "verdict: { mechanism: native, because: b }")
                            + "    fix: { add-supertrait: Sync }\n",
                    "6:5: a rule with `verdict` has no findings, and so no `fix`; where the verdict changes what is in use, `magistrait fix` follows it"),
            broken(
                    RULE + "    tests: [{ rust: a, edition: 2020 }]\n",
                    "6:33: unknown edition `2020`; expected `2015`, `2018`, `2021`, `2024`; did you mean `2021` or `2024`?"));

    private BrokenPolicies() {}

    static Broken broken(String text, String mistake) {
        return new Broken(text, List.of("magistrait.yaml:" + mistake));
    }

    static String rule(String when, String outcome) {
        return "rules:\n  - id: acme/x\n    title: x\n    when: " + when + "\n    " + outcome + "\n";
    }

    private static String fields() {
        return "`crate`, `target`, `file`, `context`, `cfg`, `owner`, `trait`, `path`, `name`, `visibility`, `exported`, `reachable`, `async`, `docs`, `macros`, `supertraits`, `generic`, `variant`, `current`";
    }

    private static String kinds() {
        return "`crate`, `dependency`, `depends`, `feature`, `lint`, `trait`, `method`, `impl`, `impl-method`, `dyn-use`, `static-use`, `spawn`, `type-alias`, `setting`, `reachable`, `dispatch`, `dyn-incompatible`, `send-needed`, `verdict`";
    }

    private static String heads() {
        return "`<kind> <name>`, `no <kind>`, `some <kind>`, `at-least <n> <kind>`, `at-most <n> <kind>` or `exactly <n> <kind>`";
    }
}
