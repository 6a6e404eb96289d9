package dev.magistrait.bench.shape;

import static dev.magistrait.bench.shape.Sources.at;
import static dev.magistrait.bench.shape.Sources.each;
import static dev.magistrait.bench.shape.Sources.nested;

import java.util.List;

/** Modules, files, and what they take from each other. */
final class Modules {

    private static final String FIRST = "pub mod m0 { pub trait T { async fn f(&self); } }\n";
    private static final String USE = "pub async fn use_it(t: &impl m{i}::T) { t.f().await }\n";

    static final List<Shape> ALL = List.of(
            Shape.of("reexports", 1_000, Modules::reexports).large(10_000),
            Shape.of("reexports-backwards", 1_000, Modules::backwards),
            Shape.of("reexports-renamed", 1_000, Modules::renamed),
            Shape.of("reexports-files", 500, Modules::reexportsInFiles),
            Shape.of("globs-chain", 250, Modules::globsInChain),
            Shape.of("globs-backwards", 250, Modules::globsBackwards),
            Shape.of("globs-ring", 250, Modules::globsInRing),
            Shape.of("globs-star", 250, Modules::globsOfAll),
            Shape.of("globs-of-one", 1_000, Modules::globsOfOne),
            Shape.of("root-renamed", 16, Modules::rootRenamed),
            Shape.of("modules-nested", 125, Modules::nestedModules),
            Shape.of("modules-directories", 100, Modules::directories),
            Shape.of("modules-files", 250, Modules::files),
            Shape.of("modules-doubling", 32, Modules::doubling),
            Shape.of("imports-tree", 125, Modules::importTree),
            Shape.of("imports-list", 500, Modules::importList));

    private Modules() {}

    private static void reexports(int n, Sources into) {
        into.library(FIRST + each(1, n, "pub mod m{i} { pub use super::m{p}::T; }") + at(n - 1, USE));
    }

    private static void backwards(int n, Sources into) {
        into.library("pub mod m" + n + " { pub trait T { async fn f(&self); } }\n"
                + each(n, "pub mod m{i} { pub use super::m{s}::T; }") + at(0, USE));
    }

    private static void renamed(int n, Sources into) {
        into.library("pub mod m0 { pub trait T0 { async fn f(&self); } }\n"
                + each(1, n, "pub mod m{i} { pub use super::m{p}::T{p} as T{i}; }")
                + at(n - 1, "pub async fn use_it(t: &impl m{i}::T{i}) { t.f().await }\n"));
    }

    private static void reexportsInFiles(int n, Sources into) {
        into.library(each(n, "pub mod m{i};") + at(n - 1, USE));
        into.file("src/m0.rs", "pub trait T { async fn f(&self); }\n");
        for (int i = 1; i < n; i++) {
            into.file("src/m" + i + ".rs", at(i, "pub use super::m{p}::T;\n"));
        }
    }

    private static void globsInChain(int n, Sources into) {
        into.library(FIRST + each(1, n, "pub mod m{i} { pub use super::m{p}::*; }") + at(n - 1, USE));
    }

    private static void globsBackwards(int n, Sources into) {
        into.library("pub mod m" + n + " { pub trait T { async fn f(&self); } }\n"
                + each(n, "pub mod m{i} { pub use super::m{s}::*; }") + at(0, USE));
    }

    private static void globsInRing(int n, Sources into) {
        into.library(at(n - 1, "pub mod m0 { pub use super::m{i}::*; pub trait T { async fn f(&self); } }\n")
                + each(1, n, "pub mod m{i} { pub use super::m{p}::*; }")
                + at(n - 1, USE));
    }

    private static void globsOfAll(int n, Sources into) {
        into.library(each(n, "pub mod m{i} { use super::all::*; pub trait T{i} { async fn f(&self, t: &impl T0); } }")
                + "pub mod all {\n" + each(n, "pub use super::m{i}::*;") + "}\n"
                + at(n - 1, "pub async fn use_it(t: &impl all::T{i}, u: &impl all::T0) { t.f(u).await }\n"));
    }

    private static void globsOfOne(int n, Sources into) {
        into.library(FIRST
                + each(1, n, "pub mod m{i} { use super::m0::*; pub struct S; impl T for S { async fn f(&self) {} } }"));
    }

    private static void rootRenamed(int n, Sources into) {
        into.library("pub trait T { async fn f(&self); }\n" + each(n, "pub use crate as me{i};")
                + at(n - 1, "pub async fn use_it(t: &impl me0::me{i}::T) { t.f().await }\n"));
    }

    private static void nestedModules(int n, Sources into) {
        into.library(nested(n, "pub mod m { ", "pub trait T { async fn f(&self); }", " }") + "\n");
    }

    private static void directories(int n, Sources into) {
        into.library("pub mod m;\n");
        String directory = "src/m";
        for (int i = 1; i < n; i++) {
            into.file(directory + "/mod.rs", "pub mod m;\n");
            directory += "/m";
        }
        into.file(directory + "/mod.rs", "pub trait T { async fn f(&self); }\n");
    }

    private static void files(int n, Sources into) {
        into.library(each(n, "pub mod m{i};"));
        for (int i = 0; i < n; i++) {
            into.file("src/m" + i + ".rs", at(i, "pub trait T{i} { async fn f(&self); }\n"));
        }
    }

    /** Files that are two to the n modules. */
    private static void doubling(int n, Sources into) {
        into.library("pub mod m0;\n");
        for (int i = 0; i < n; i++) {
            into.file(
                    "src/m" + i + ".rs", at(i, "#[path = \"m{s}.rs\"] pub mod a;\n#[path = \"m{s}.rs\"] pub mod b;\n"));
        }
        into.file("src/m" + n + ".rs", "pub trait T { async fn f(&self); }\n");
    }

    private static void importTree(int n, Sources into) {
        into.library(nested(n, "pub mod m { ", "pub trait T { async fn f(&self); }", " }") + "\nuse "
                + nested(n, "m::{", "T", "}") + ";\npub async fn use_it(t: &impl T) { t.f().await }\n");
    }

    private static void importList(int n, Sources into) {
        into.library("pub mod m {\n" + each(n, "pub trait T{i} { async fn f(&self); }") + "}\npub use m::{\n"
                + each(n, "T{i},") + "};\n");
    }
}
