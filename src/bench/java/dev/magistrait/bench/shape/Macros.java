package dev.magistrait.bench.shape;

import static dev.magistrait.bench.shape.Sources.at;
import static dev.magistrait.bench.shape.Sources.each;
import static dev.magistrait.bench.shape.Sources.nested;

import java.util.List;

/** Macros that write traits. */
final class Macros {

    private static final String PASTE = "[dependencies]\npaste = \"1\"";

    static final List<Shape> ALL = List.of(
            Shape.of("macro-doubling", 4_096, Macros::doubling),
            Shape.of("macro-muncher", 125, Macros::muncher),
            Shape.of("macro-muncher-pairs", 100, Macros::munchedTraits),
            Shape.of("macro-muncher-paste", 4, Macros::pasted),
            Shape.of("macro-calls-nested", 32, Macros::nestedCalls),
            Shape.of("macro-chain", 64, Macros::chain),
            Shape.of("macro-chain-names", 64, Macros::chainOfNames),
            Shape.of("macro-repetition", 250, Macros::repetition),
            Shape.of("macro-repetition-nested", 32, Macros::nestedRepetition),
            Shape.of("macro-arms", 1_000, Macros::arms),
            Shape.of("macro-calls", 250, Macros::calls),
            Shape.of("macro-definitions", 125, Macros::definitions));

    private Macros() {}

    private static String limit(int n) {
        return "#![recursion_limit = \"" + (4 * n + 128) + "\"]\n";
    }

    /** Writes n tokens in the end, n a power of two times a number. */
    private static void doubling(int n, Sources into) {
        int steps = 31 - Integer.numberOfLeadingZeros(n);
        into.library(
                "macro_rules! m0 { ($($t:tt)*) => { pub trait T { async fn f(&self); } macro_rules! unused { () => { $($t)* } } } }\n"
                        + each(1, steps + 1, "macro_rules! m{i} { ($($t:tt)*) => { m{p}! { $($t)* $($t)* } } }")
                        + at(steps, "m{i}! { x }\n"));
    }

    private static void muncher(int n, Sources into) {
        into.library(limit(n) + """
                macro_rules! munch {
                    () => { pub trait T { async fn f(&self); } };
                    ($head:ident $($rest:tt)*) => { munch! { $($rest)* } };
                }
                munch! {
                """ + each(n, "x{i}") + "}\n");
    }

    private static void munchedTraits(int n, Sources into) {
        into.library(limit(n) + """
                macro_rules! munch {
                    () => {};
                    ($head:ident, $($rest:tt)*) => { pub trait $head { async fn f(&self); } munch! { $($rest)* } };
                }
                munch! {
                """ + each(n, "T{i},") + "}\n");
    }

    private static void pasted(int n, Sources into) {
        into.library(PASTE, limit(n) + """
                macro_rules! kinds {
                    (@names [] -> [$($n:ident,)*]) => { $(pub trait $n { async fn f(&self); })* };
                    (@names [$a:ident $b:ident, $($rest:tt)*] -> [$($done:tt)*]) => {
                        paste::paste! { kinds! { @names [$($rest)*] -> [[<$a $b>], $($done)*] } }
                    };
                    (@uses [] -> [$($n:ident,)*]) => { $(impl $n for () { async fn f(&self) {} })* };
                    (@uses [$a:ident $b:ident, $($rest:tt)*] -> [$($done:tt)*]) => {
                        paste::paste! { kinds! { @uses [$($rest)*] -> [[<$a $b>], $($done)*] } }
                    };
                    ($($all:tt)*) => { kinds! { @names [$($all)*] -> [] } kinds! { @uses [$($all)*] -> [] } };
                }
                kinds! {
                """ + each(n, "Open T{i},") + "}\n");
    }

    private static void nestedCalls(int n, Sources into) {
        into.library(limit(n) + "macro_rules! id { ($($t:tt)*) => { $($t)* } }\n"
                + nested(n, "id! { ", "pub trait T { async fn f(&self); }", " }") + "\n");
    }

    private static void chain(int n, Sources into) {
        into.library(limit(n) + "macro_rules! m0 { ($n:ident) => { pub trait $n { async fn f(&self); } } }\n"
                + each(1, n, "macro_rules! m{i} { ($n:ident) => { m{p}! { $n } } }") + at(n - 1, "m{i}! { T }\n"));
    }

    /** Each macro defines the next. */
    private static void chainOfNames(int n, Sources into) {
        into.library(limit(n) + "macro_rules! def { ($d:tt $n:ident $m:ident) => {\n"
                + "macro_rules! $n { ($d t:ident) => { pub trait $d t { async fn f(&self); } } }\n"
                + "$n! { $m } } }\n" + each(n, "def! { $ m{i} T{i} }"));
    }

    private static void repetition(int n, Sources into) {
        into.library("macro_rules! all { ($($n:ident)*) => { $(pub trait $n { async fn f(&self); })* } }\nall! {\n"
                + each(n, "T{i}") + "}\n");
    }

    private static void nestedRepetition(int n, Sources into) {
        into.library("macro_rules! all { ($($m:ident { $($n:ident)* })*) => {\n"
                + "$(pub mod $m { $(pub trait $n { async fn f(&self); })* })* } }\nall! {\n"
                + each(n, "m{i} { A B C D E F G H }") + "}\n");
    }

    private static void arms(int n, Sources into) {
        into.library("macro_rules! pick {\n"
                + each(n, "(a{i} $n:ident) => { pub trait $n { async fn f{i}(&self); } };") + "}\n"
                + at(n - 1, "pick! { a{i} T }\n"));
    }

    private static void calls(int n, Sources into) {
        into.library("macro_rules! one { ($n:ident) => { pub trait $n { async fn f(&self); } } }\n"
                + each(n, "one! { T{i} }"));
    }

    private static void definitions(int n, Sources into) {
        into.library(each(n, "macro_rules! m{i} { () => { pub trait T{i} { async fn f(&self); } } }\nm{i}! {}"));
    }
}
