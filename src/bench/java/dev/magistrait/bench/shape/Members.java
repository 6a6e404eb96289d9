package dev.magistrait.bench.shape;

import static dev.magistrait.bench.shape.Sources.at;
import static dev.magistrait.bench.shape.Sources.each;

import java.util.List;

/** Packages, manifests and workspaces. */
final class Members {

    private static final String WORKSPACE = "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"2\"\n";
    private static final String TRAIT = "pub trait T{i} { async fn f(&self); }\n";

    static final List<Shape> ALL = List.of(
            Shape.of("members", 75, Members::members).large(5_000),
            Shape.of("members-chain", 50, Members::chain).large(5_000),
            Shape.of("members-of-first", 75, Members::ofFirst).large(5_000),
            Shape.of("members-listed", 75, Members::listed),
            Shape.of("members-globs", 75, Members::globs),
            Shape.of("members-links", 1, Members::links),
            Shape.of("workspaces", 30, Members::workspaces),
            Shape.of("dependencies", 1_000, Members::dependencies),
            Shape.of("dependencies-inherited", 250, Members::inherited),
            Shape.of("features-chain", 250, Members::features),
            Shape.of("targets", 75, Members::targets));

    private Members() {}

    private static void members(int n, Sources into) {
        into.file("Cargo.toml", WORKSPACE);
        for (int i = 0; i < n; i++) {
            into.member(at(i, "crates/c{i}/"), "c" + i, "", at(i, TRAIT));
        }
    }

    private static void chain(int n, Sources into) {
        into.file("Cargo.toml", WORKSPACE);
        into.member("crates/c0/", "c0", "", "pub trait T { async fn f(&self); }\n");
        for (int i = 1; i < n; i++) {
            into.member(
                    at(i, "crates/c{i}/"),
                    "c" + i,
                    at(i, "[dependencies]\nc{p} = { path = \"../c{p}\" }"),
                    at(i, "pub use c{p}::T;\npub async fn use{i}(t: &impl T) { t.f().await }\n"));
        }
    }

    private static void ofFirst(int n, Sources into) {
        into.file("Cargo.toml", WORKSPACE);
        into.member("crates/c0/", "c0", "", "pub trait T { async fn f(&self); }\n");
        for (int i = 1; i < n; i++) {
            into.member(
                    at(i, "crates/c{i}/"),
                    "c" + i,
                    "[dependencies]\nc0 = { path = \"../c0\" }",
                    at(i, "pub async fn use{i}(t: &impl c0::T) { t.f().await }\n"));
        }
    }

    private static void listed(int n, Sources into) {
        into.file("Cargo.toml", "[workspace]\nresolver = \"2\"\nmembers = [\n" + each(n, "\"crates/c{i}\",") + "]\n");
        for (int i = 0; i < n; i++) {
            into.member(at(i, "crates/c{i}/"), "c" + i, "", at(i, TRAIT));
        }
    }

    private static void globs(int n, Sources into) {
        into.file("Cargo.toml", "[workspace]\nresolver = \"2\"\nmembers = [\"*/*/*/*\"]\n");
        for (int i = 0; i < n; i++) {
            into.member("a%d/b/c/c%d/".formatted(i % 8, i), "c" + i, "", at(i, TRAIT));
        }
    }

    /** Links that lead back make more than n to the fifth paths, one of which is a member. */
    private static void links(int n, Sources into) {
        into.file("Cargo.toml", "[workspace]\nresolver = \"2\"\nmembers = [\"crates/*/*/*/*/*/p\"]\n");
        into.member("crates/a/b/c/d/e/p/", "p", "", at(0, TRAIT));
        for (int i = 0; i < n; i++) {
            into.link("crates/l" + i, ".");
        }
    }

    private static void workspaces(int n, Sources into) {
        for (int i = 0; i < n; i++) {
            into.member(at(i, "w{i}/"), "c" + i, "[workspace]", at(i, TRAIT));
        }
    }

    private static void dependencies(int n, Sources into) {
        into.library("[dependencies]\n" + each(n, "d{i} = \"1\""), at(0, TRAIT));
    }

    private static void inherited(int n, Sources into) {
        into.library(
                "[dependencies]\n" + each(n, "d{i}.workspace = true") + "[workspace.dependencies]\n"
                        + each(n, "d{i} = \"1\""),
                at(0, TRAIT));
    }

    private static void features(int n, Sources into) {
        into.library(
                "[features]\nf0 = []\n" + each(1, n, "f{i} = [\"f{p}\"]"),
                each(n, "#[cfg(feature = \"f{i}\")] pub trait T{i} { async fn f(&self); }"));
    }

    private static void targets(int n, Sources into) {
        into.library("pub mod m { pub trait T { async fn f(&self); } }\n");
        for (int i = 0; i < n; i++) {
            into.file(at(i, "tests/t{i}.rs"), "use shape::m::T;\nasync fn use_it(t: &impl T) { t.f().await }\n");
        }
    }
}
