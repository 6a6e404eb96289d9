package dev.magistrait.policy;

import static dev.magistrait.policy.BrokenPolicies.broken;
import static dev.magistrait.policy.BrokenPolicies.rule;

import dev.magistrait.policy.BrokenPolicies.Broken;
import java.util.List;

/** Policies with one mistake each that a schema cannot see. */
public final class BrokenMeanings {

    private static final String REPORT = "report: { at: $t, message: m }";
    private static final String TRAIT = "{ trait t: {} }";

    public static final List<Broken> ALL = List.of(
            broken("title: x\ntitle: y", "2:1: `title` stands twice; expected each key once; the first is on line 1"),
            broken(
                    "locked: [dyn-native-asinc]",
                    "1:10: unknown rule `dyn-native-asinc`; did you mean `dyn-native-async`?"),
            broken(
                    "exclude: [a/**, /b]",
                    "1:17: `/b` can hold no file: files are named from the root of the workspace, without a slash before"),
            broken("locked: [acme/x]", "1:10: unknown rule `acme/x`"),
            broken("scopes: [{ where: a, levels: { acme/y: off } }]", "1:32: unknown rule `acme/y`"),
            broken("waivers: [{ rule: acme/y, reason: r, owner: o }]", "1:19: unknown rule `acme/y`"),
            broken(
                    "scopes: [{ where: a, until: 2027-02-30, levels: {} }]",
                    "1:29: `2027-02-30` is not a day, as `2027-03-31`"),
            broken(
                    "scopes: [{ where: a, until: +12027-03-31, levels: {} }]",
                    "1:29: `+12027-03-31` is not a day, as `2027-03-31`"),
            broken(
                    "scopes: [{ where: a, until: 0000-01-01, levels: {} }]",
                    "1:29: `0000-01-01` is not a day, as `2027-03-31`"),
            broken(
                    "scopes: [{ where: a, from: 2027-04-01, until: 2027-03-31, levels: {} }]",
                    "1:28: the scope ends before it begins; expected a day before `until`"),
            broken("settings: { msrv: 2 }", "1:19: `2` is not `from-manifest` or a version of Rust, as `1.75`"),
            broken(
                    "settings: { msrv: 1.75.0-beta }",
                    "1:19: `1.75.0-beta` is not `from-manifest` or a version of Rust, as `1.75`"),
            broken(
                    "extends: [stricct]",
                    "1:11: unknown policy `stricct`; expected a bundled name (`default`, `library`, `service`, `embedded`, `strict`) or a path that ends with `.yaml`; did you mean `strict`?"),
            broken("extends: [no.yaml]", "1:11: `no.yaml` does not exist"),
            broken("extends: [no.yaml]\nlevels: { acme/of-no-yaml: error }", "1:11: `no.yaml` does not exist"),
            broken("extends: [.yaml]", "1:11: `.yaml` does not exist"),
            broken("extends: [/no.yaml]", "1:11: `/no.yaml` is not a relative path"),
            broken("extends: [\"\\0.yaml\"]", "1:11: `\0.yaml` cannot be the name of a file"),
            broken(
                    "extends: [magistrait.yaml]",
                    "1:11: `magistrait.yaml` extends this policy, directly or by way of others"),
            broken(rule("{}", REPORT), "4:11: `when` has no condition; expected one or more of " + heads()),
            broken(
                    rule("x", "report: { at: $t, message: m }"),
                    "4:11: `when` cannot be `x`; expected conditions: " + heads()),
            broken(
                    rule("{ trait t: { name: $u }, crate u: {} }", REPORT),
                    "4:30: `u` is not bound above; expected a condition above that binds it, as `trait u:`"),
            broken(
                    rule("{ trait tt: {}, trait t: { name: $tr.name } }", REPORT),
                    "4:44: `tr` is not bound above; expected `tt`; did you mean `tt`?"),
            broken(
                    rule("[{ trait t: {} }, { trait t: {} }]", REPORT),
                    "4:31: `t` is bound twice; expected another name"),
            broken(
                    rule("{ crate c: {}, trait t: { trait: $c } }", REPORT),
                    "4:44: `$c` has no `trait`; expected a field of it, as `$c.crate`"),
            broken(
                    rule("{ crate c: {}, trait t: { async: $c.published, name: $c.edition } }", REPORT),
                    "4:64: `edition` is never equal to `name`; expected text"),
            broken(
                    rule("{ crate c: {}, crate d: {}, trait t: { name: [$c.name, $d.name] } }", REPORT),
                    "4:56: a list that compares with more than one bound fact; expected one name, and other conditions for others"),
            broken(
                    rule("{ trait t: { name: { matches: '(' } } }", REPORT),
                    "4:41: not a regular expression: missing closing ); expected one that RE2 takes"),
            broken(
                    rule("{ trait t: { name: { matches: '(?=x)' } } }", REPORT),
                    "4:41: not a regular expression: invalid or unsupported Perl syntax; expected one that RE2 takes"),
            broken(
                    rule("{ trait t: { name: { matches: " + "a".repeat(1001) + " } } }", REPORT),
                    "4:41: a regular expression of more than 1000 characters"),
            broken(
                    rule("{ trait t: { name: { matches: '((a{90}){90}){90}' } } }", REPORT),
                    "4:41: a regular expression that comes to more than 10000 characters when its counted repetitions are written out; expected smaller counts, or `*` and `+`, which cost nothing"),
            broken(
                    rule("{ trait t: {}, no crate: { msrv: new } }", REPORT),
                    "4:44: `new` cannot be `msrv`; expected a version of Rust"),
            broken(
                    rule(TRAIT, "verdict: x"),
                    "5:14: `verdict` cannot be `x`; expected a mapping of `trait`, `mechanism`, `companion`, `because`"),
            broken(rule("{ trait t: { name: '' } }", REPORT), "4:30: `name` has no value; expected text"),
            broken(
                    rule("{ trait t: {}, no crate: { msrv: { before: new } } }", REPORT),
                    "4:54: `new` is not a version; expected a version of Rust, as `1.75`"),
            broken(
                    rule("{ trait t: {}, no crate: { edition: new } }", REPORT),
                    "4:47: `new` cannot be `edition`; expected a whole number"),
            broken(
                    rule("{ trait t: {}, no crate: { edition: { at-most: 99999999999 } } }", REPORT),
                    "4:58: `99999999999` is not a number; expected a whole number"),
            broken(
                    rule("{ trait t: {}, at-least 0 crate: {} }", REPORT),
                    "4:26: `at-least 0 crate` is not a condition; expected " + heads()),
            broken(
                    rule("{ trait t: { supertraits: { all: [Sendd, Sync] } } }", REPORT),
                    "4:45: no trait of std is called `Sendd`; expected a trait of std, a path as `store::Sendd`, or a lifetime as `\"'static\"`; did you mean `Send`?"),
            broken(
                    rule("{ trait t: { supertraits: { all: Send } } }", REPORT),
                    "4:44: `all` cannot be `Send`; expected a list of values"),
            broken(
                    rule("{ trait t: { name: { all: [A, B] } } }", REPORT),
                    "4:32: `all` says nothing of `name`, which has one value; expected a value, or a list of which one fits"),
            broken(
                    rule("{ trait t: {}, no dependency: { lowest: { before: new } } }", REPORT),
                    "4:61: `new` is not a version; expected a version of a crate, as `0.1.80`"),
            broken(
                    rule("{ trait t: {}, no dependency: { lowest: new } }", REPORT),
                    "4:51: `new` cannot be `lowest`; expected a version of a crate"),
            broken(
                    rule("{ trait t: {}, any: { no crate: {} } }", REPORT),
                    "4:31: `any` cannot be a mapping; expected a list of alternatives, each with one condition or more"),
            broken(
                    rule(
                            "[{ trait t: {} }, { any: %s }, { any: %s }]"
                                    .replace(
                                            "%s",
                                            "[{ no crate: {} }, { no impl: {} }, { no spawn: {} }, { no method: {} }, { no verdict: {} }, { no dispatch: {} }]"),
                            REPORT),
                    "4:155: the alternatives of this rule come to more than 32 combinations; expected fewer alternatives, a list of values in one condition, or two rules"),
            broken(
                    rule("{ trait t: {}, any: [crate] }", REPORT),
                    "4:32: `crate` is no alternative; expected a mapping of conditions: " + heads()),
            broken(
                    rule("{ any: [{ trait t: {} }, { crate t: {} }] }", REPORT),
                    "5:19: `t` is not bound by each alternative of `any`, to the same kind; expected a name that each of them binds, or one that is bound above"),
            broken(
                    rule("{ trait t: {}, some dyn-use as u: {} }", "report: { at: $u, message: m }"),
                    "5:19: `u` names all that a condition counts; expected a name of one fact, as `dyn-use u:` binds it"),
            broken(
                    rule("{ trait t: {}, some dyn-use as t: {} }", REPORT),
                    "4:26: `t` is bound twice; expected another name"),
            broken(
                    rule("{ trait t: {}, no dyn-use as u: {} }", REPORT),
                    "4:26: `no dyn-use as u` is not a condition; expected " + heads()),
            broken(
                    rule("{ crate c: {}, trait t: { crate: c } }", REPORT),
                    "4:44: `c` is a word here, and a name that is bound above; expected `$c` for what is bound, or `{ matches: \"^c$\" }` for the word"),
            broken(
                    rule("{ trait t: {}, setting s: {} }", "report: { at: $s, message: m }"),
                    "5:19: a `setting` has no place in the code; expected a name of another kind"),
            broken(
                    rule(TRAIT, "report: { at: $u, message: m }"),
                    "5:19: `u` is not bound above; expected `t`; did you mean `t`?"),
            broken(
                    rule(TRAIT, "report: { at: $t, message: \"{t}\" }"),
                    "5:32: `{t}` is not a field of what is bound; expected `{name.field}`; for a brace `{{` or `}}`"),
            broken(
                    rule(TRAIT, "report: { at: $t, message: \"{t.name\" }"),
                    "5:32: `{` is not a field of what is bound; expected `{name.field}`; for a brace `{{` or `}}`"),
            broken(
                    rule(TRAIT, "report: { at: $t, message: m, help: \"{u.name}\" }"),
                    "5:41: `u` is not bound above; expected `t`; did you mean `t`?"),
            broken(
                    rule(TRAIT, "verdict: { mechanism: nativ, because: b }"),
                    "5:27: unknown mechanism `nativ`; expected `native`, `native-send`, `async-trait`, `trait-variant`, `associated-type`, `none`; did you mean `native` or `native-send`?"),
            broken(
                    rule(TRAIT, "verdict: { mechanism: native, companion: bridge, because: b }"),
                    "5:35: only `trait-variant` has a companion"),
            broken(
                    rule(TRAIT, "level: note\n    verdict: { mechanism: native, because: b }"),
                    "5:5: a rule with `verdict` has no findings, and so no `level`"),
            broken(
                    rule("{ verdict t: {} }", "verdict: { trait: $t, mechanism: native, because: b }"),
                    "4:13: a rule that decides cannot read verdicts; expected facts that verdicts rest on, such as `dispatch`"),
            broken(
                    rule("{ crate c: {} }", "verdict: { mechanism: native, because: b }"),
                    "5:16: no trait is bound to decide on; expected `trait: $name`"),
            broken(
                    rule("{ trait t: {}, trait u: {} }", "verdict: { mechanism: native, because: b }"),
                    "5:16: several traits are bound; expected `trait: $name`"),
            broken(
                    rule("{ crate c: {} }", "verdict: { trait: $c, mechanism: native, because: b }"),
                    "5:23: a `crate` is of no trait; expected a name whose kind has a `trait`"),
            broken(
                    rule(TRAIT, REPORT) + rule(TRAIT, REPORT).replace("rules:\n", ""),
                    "6:9: `acme/x` stands twice; expected an id of its own"),
            fix(
                    "{ dyn-use t: {} }",
                    "{ add-supertrait: Sync }",
                    "6:12: `add-supertrait` can do nothing at a `dyn-use`; expected `replace-path`, `add-dependency`, `remove-dependency`; report at a trait to change it"),
            fix(
                    "{ crate t: {} }",
                    "{ add-attribute: must_use }",
                    "6:12: `add-attribute` can do nothing at a `crate`; expected `add-dependency`, `remove-dependency`; report at a trait, impl or method to change it"),
            fix(
                    "{ dependency t: {} }",
                    "{ replace-path: { from: a::b, to: a::c } }",
                    "6:12: `replace-path` can do nothing at a `dependency`; expected `add-dependency`, `remove-dependency`; report at a trait, impl, method or use to change it"),
            fix(
                    TRAIT,
                    "{ add-attribute: '#[must_use]' }",
                    "6:27: an attribute is written without `#[` and `]`; expected as `must_use`"),
            fix(TRAIT, "{ add-attribute: 'a] mod evil {} #[b' }", noAttribute("a] mod evil {} #[b")),
            fix(TRAIT, "{ add-attribute: 'a(b' }", noAttribute("a(b")),
            fix(TRAIT, "{ add-attribute: 'a // b' }", noAttribute("a // b")),
            fix(TRAIT, "{ add-attribute: 'a = \"x' }", noAttribute("a = \"x")),
            fix(TRAIT, "{ add-attribute: 'a b' }", noAttribute("a b")),
            fix(TRAIT, "{ add-attribute: 'a::' }", noAttribute("a::")),
            fix(TRAIT, "{ add-attribute: \"a = 'x\" }", noAttribute("a = 'x")),
            fix(TRAIT, "{ add-attribute: \"a(\\u2028)\" }", noAttribute("a(\u2028)")),
            fix(TRAIT, "{ add-attribute: 'async_trait(?Send)' }", mechanism("async_trait")),
            fix(TRAIT, "{ remove-attribute: 'trait_variant::make' }", mechanism(30, "trait_variant::make")),
            fix(
                    TRAIT,
                    "{ replace-path: { from: a::b, to: a::b } }",
                    "6:44: `a::b` is what stands there; expected another path"),
            fix(
                    TRAIT,
                    "{ replace-path: { from: a::b, to: a::b::c } }",
                    "6:44: `a::b::c` starts with `a::b`, so that it would be replaced again; expected a longer `from`"),
            fix(
                    TRAIT,
                    "{ add-dependency: { name: a, version: latest } }",
                    "6:48: `latest` is no requirement of Cargo; expected one as `1.2`"),
            fix(
                    "{ trait t: {} }",
                    "{ remove-dependency: '*' }",
                    "6:31: `*` is every dependency; expected the name of a package, or more of it than `*`"),
            broken(
                    rule(TRAIT, REPORT + "\n    tests: [{ before: a, after: b }]"),
                    "6:15: the rule has no `fix` to be tried; a test of its findings has `rust`"));

    private BrokenMeanings() {}

    private static Broken fix(String when, String fix, String mistake) {
        return broken(rule(when, REPORT + "\n    fix: " + fix), mistake);
    }

    private static String noAttribute(String text) {
        return "6:27: `" + text
                + "` is no attribute; expected a path, and what stands behind it, as `must_use = \"…\"`";
    }

    private static String mechanism(String path) {
        return mechanism(27, path);
    }

    private static String mechanism(int column, String path) {
        return "6:" + column + ": `" + path
                + "` makes the mechanism of a trait, which is more than one attribute; a rule with `verdict:` decides on it, and `magistrait fix` changes the trait with all its impls";
    }

    private static String heads() {
        return "`<kind> <name>`, `no <kind>`, `some <kind>`, `at-least <n> <kind>`, `at-most <n> <kind>` or `exactly <n> <kind>`";
    }
}
