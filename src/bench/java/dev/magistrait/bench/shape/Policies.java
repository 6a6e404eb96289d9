package dev.magistrait.bench.shape;

import static dev.magistrait.bench.shape.Sources.at;
import static dev.magistrait.bench.shape.Sources.each;
import static dev.magistrait.bench.shape.Sources.nested;

import java.util.List;

/** Policies, and what makes findings not count. */
final class Policies {

    private static final String POLICY = "magistrait.yaml";
    private static final String TRAIT = "pub trait T{i} { async fn f(&self); }";

    static final List<Shape> ALL = List.of(
            Shape.of("suppressions", 125, Policies::suppressions),
            Shape.of("baseline", 125, Policies::findings)
                    .after("--write-baseline", "DIR/known.txt")
                    .with("--baseline", "DIR/known.txt"),
            Shape.of("baseline-written", 125, Policies::findings).with("--write-baseline", "DIR/known.txt"),
            Shape.of("waivers", 125, Policies::waivers),
            Shape.of("scopes", 125, Policies::scopes),
            Shape.of("scopes-wild", 125, Policies::wildScopes),
            Shape.of("rules", 60, Policies::rules),
            Shape.of("rule-join", 60, Policies::join),
            Shape.of("rule-join-crate", 80, Policies::joinInCrate).endsWith(0, 3),
            Shape.of("rule-join-nothing", 500, Policies::joinOfNothing),
            Shape.of("rule-counts", 60, Policies::counts),
            Shape.of("rule-values", 250, Policies::values),
            Shape.of("rule-regex", 20, Policies::regex),
            Shape.of("extends-chain", 60, Policies::extendsChain),
            Shape.of("extends-all", 60, Policies::extendsAll),
            Shape.of("unknown-keys", 1_000, Policies::unknownKeys).endsWith(2),
            Shape.of("yaml-nested", 125, Policies::nestedYaml).endsWith(2),
            Shape.of("toml-nested", 125, Policies::nestedToml).endsWith(0, 3));

    private Policies() {}

    private static void suppressions(int n, Sources into) {
        into.library(each(n, "// magistrait: allow(public-bare-async-fn) known to all\n" + TRAIT));
    }

    private static void findings(int n, Sources into) {
        into.library(each(n, TRAIT));
    }

    private static void waivers(int n, Sources into) {
        findings(n, into);
        into.file(POLICY, "waivers:\n" + each(n, """
                - { rule: public-bare-async-fn, trait: "shape::T{i}", reason: known, owner: us }"""));
    }

    private static void scopes(int n, Sources into) {
        findings(n, into);
        into.file(
                POLICY, "scopes:\n" + each(n, "- { where: \"src/m{i}/**\", levels: { public-bare-async-fn: note } }"));
    }

    /** As many files as scopes, each of which may be anywhere. */
    private static void wildScopes(int n, Sources into) {
        into.library(each(n, "pub mod m{i};"));
        for (int i = 0; i < n; i++) {
            into.file("src/m" + i + ".rs", at(i, TRAIT));
        }
        into.file(POLICY, "scopes:\n" + each(n, "- { where: \"**/m{i}.rs\", levels: { public-bare-async-fn: note } }"));
    }

    private static void rules(int n, Sources into) {
        findings(n, into);
        into.file(POLICY, "rules:\n" + each(n, """
                - id: acme/r{i}
                  title: no trait of that name
                  when:
                    trait t: { name: T{i} }
                  report: { at: $t, message: "`{t.path}`" }"""));
    }

    private static String rule(String when) {
        return """
                rules:
                  - id: acme/rule
                    title: a rule
                    when:
                %s
                    report: { at: $t, message: "`{t.path}`" }
                """.formatted(when.indent(6).stripTrailing());
    }

    private static void used(int n, Sources into) {
        into.library(each(n, TRAIT + """

                pub struct S{i};
                impl T{i} for S{i} { async fn f(&self) {} }
                pub async fn use{i}(t: &impl T{i}) { t.f().await }"""));
    }

    private static void join(int n, Sources into) {
        used(n, into);
        into.file(POLICY, rule("trait t: {}\nimpl i: { trait: $t }\nstatic-use u: { trait: $t }"));
    }

    /** Many more matches than are followed. */
    private static void joinInCrate(int n, Sources into) {
        used(n, into);
        into.file(POLICY, rule("trait t: {}\nimpl i: { crate: $t.crate }\nstatic-use u: { crate: $i.crate }"));
    }

    /** Each fact is looked at with each other, and none goes with one. */
    private static void joinOfNothing(int n, Sources into) {
        used(n, into);
        into.file(POLICY, rule("trait t: {}\nimpl i: { crate: { not: $t.crate } }"));
    }

    private static void counts(int n, Sources into) {
        used(n, into);
        into.file(POLICY, rule("trait t: {}\nat-least 1 impl: { trait: $t }\nno dyn-use: { trait: $t }"));
    }

    private static void values(int n, Sources into) {
        findings(n, into);
        into.file(POLICY, rule("trait t:\n  name:\n" + each(n, "    - \"*T{i}\"")));
    }

    private static void regex(int n, Sources into) {
        findings(n, into);
        into.file(
                POLICY,
                rule("trait t: { name: { matches: \"^(" + each(n, "T{i}|").replace("\n", "") + "T)$\" } }"));
    }

    private static void extendsChain(int n, Sources into) {
        findings(1, into);
        into.file(POLICY, "extends: [p0.yaml]\n");
        for (int i = 0; i < n; i++) {
            into.file("p" + i + ".yaml", i == n - 1 ? "title: last\n" : at(i, "extends: [p{s}.yaml]\n"));
        }
    }

    private static void extendsAll(int n, Sources into) {
        findings(1, into);
        into.file(POLICY, "extends:\n" + each(n, "- p{i}.yaml"));
        for (int i = 0; i < n; i++) {
            into.file("p" + i + ".yaml", at(i, "title: number {i}\nlevels: { public-bare-async-fn: note }\n"));
        }
    }

    private static void unknownKeys(int n, Sources into) {
        findings(1, into);
        into.file(POLICY, each(n, "unknown{i}: 1"));
    }

    private static void nestedYaml(int n, Sources into) {
        findings(1, into);
        into.file(POLICY, "title: " + nested(n, "[", "deep", "]") + "\n");
    }

    private static void nestedToml(int n, Sources into) {
        into.library("[package.metadata]\ndeep = " + nested(n, "[", "1", "]"), at(0, TRAIT));
    }
}
