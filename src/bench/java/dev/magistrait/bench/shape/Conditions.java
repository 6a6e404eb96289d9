package dev.magistrait.bench.shape;

import static dev.magistrait.bench.shape.Sources.at;
import static dev.magistrait.bench.shape.Sources.each;
import static dev.magistrait.bench.shape.Sources.nested;

import java.util.List;

/** Code that stands under {@code cfg}. */
final class Conditions {

    private static final String USE = "pub async fn use_it(t: &impl T) { t.f().await }\n";

    static final List<Shape> ALL = List.of(
            Shape.of("cfg-twins", 125, Conditions::twins),
            Shape.of("cfg-twins-dyn", 60, Conditions::twinsWithDyn),
            Shape.of("cfg-same-name", 60, Conditions::sameName),
            Shape.of("cfg-any", 500, Conditions::any),
            Shape.of("cfg-pairs", 8, Conditions::pairs),
            Shape.of("cfg-nested", 32, Conditions::nestedNot),
            Shape.of("cfg-alternating", 32, Conditions::alternating),
            Shape.of("cfg-methods", 60, Conditions::methods),
            Shape.of("cfg-modules", 32, Conditions::modules));

    private Conditions() {}

    private static String features(int n) {
        return "[features]\n" + each(n, "f{i} = []");
    }

    private static void twins(int n, Sources into) {
        into.library(features(n), each(n, """
                #[cfg(feature = "f{i}")] pub trait T{i} { async fn f(&self); }
                #[cfg(not(feature = "f{i}"))] pub trait T{i} { async fn f(&self, n: u8); }"""));
    }

    private static void twinsWithDyn(int n, Sources into) {
        into.library(features(n) + Traits.BOXED, each(n, """
                #[cfg(feature = "f{i}")] pub trait T{i} { async fn f(&self); }
                #[cfg(not(feature = "f{i}"))] #[async_trait::async_trait] pub trait T{i} { async fn f(&self); }
                #[cfg(not(feature = "f{i}"))] pub fn use{i}(t: &dyn T{i}) { drop(t.f()) }"""));
    }

    /** Every build has one of them. */
    private static void sameName(int n, Sources into) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(
                    at(
                            i,
                            "#[cfg(all(feature = \"f{i}\", not(feature = \"f{p}\")))] pub trait T { async fn f{i}(&self); }\n"));
        }
        into.library(features(n), text.toString());
    }

    private static void any(int n, Sources into) {
        into.library(
                features(n),
                "#[cfg(any(\n" + each(n, "feature = \"f{i}\",")
                        + "))]\npub trait T { async fn f(&self); }\n#[cfg(any(\n" + each(n, "feature = \"f{i}\",")
                        + "))]\n" + USE);
    }

    /** A formula that has two to the n alternatives when it is written out. */
    private static void pairs(int n, Sources into) {
        String all = "#[cfg(all(\n" + each(n, "any(feature = \"f{i}\", feature = \"g{i}\"),") + "))]\n";
        into.library(
                features(n) + each(n, "g{i} = []"),
                all + "pub trait T { async fn f(&self); }\n" + all + USE
                        + all.replace("#[cfg(", "#[cfg(not(").replace("))]", ")))]")
                        + "pub trait T { async fn g(&self); }\n");
    }

    private static void nestedNot(int n, Sources into) {
        into.library(
                "[features]\nf0 = []",
                "#[cfg(" + nested(n, "not(", "feature = \"f0\"", ")") + ")]\npub trait T { async fn f(&self); }\n");
    }

    private static void alternating(int n, Sources into) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < n; i++) {
            open.append(at(i, i % 2 == 0 ? "any(feature = \"f{i}\", " : "all(feature = \"f{i}\", "));
        }
        into.library(
                features(n), "#[cfg(" + open + "unix" + ")".repeat(n) + ")]\npub trait T { async fn f(&self); }\n");
    }

    private static void methods(int n, Sources into) {
        into.library(
                features(n),
                "pub trait T {\n" + each(n, "#[cfg(feature = \"f{i}\")] async fn f{i}(&self);")
                        + "}\npub struct S;\nimpl T for S {\n"
                        + each(n, "#[cfg(feature = \"f{i}\")] async fn f{i}(&self) {}")
                        + "}\n");
    }

    private static void modules(int n, Sources into) {
        into.library(
                features(n),
                each(n, "#[cfg(feature = \"f{i}\")] pub mod m{i} {") + "pub trait T { async fn f(&self); }\n"
                        + "}".repeat(n) + "\n");
    }
}
