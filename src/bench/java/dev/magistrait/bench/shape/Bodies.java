package dev.magistrait.bench.shape;

import static dev.magistrait.bench.shape.Sources.at;
import static dev.magistrait.bench.shape.Sources.each;
import static dev.magistrait.bench.shape.Sources.nested;

import java.util.List;

/** What functions do. */
final class Bodies {

    private static final String TRAIT = "pub trait T: Sync { async fn f(&self) -> u8; }\n";
    private static final String HEAD = TRAIT + "pub async fn use_it(t: &impl T) -> u8 {\n";
    private static final String TOKIO = "[dependencies]\ntokio = \"1\"";

    static final List<Shape> ALL = List.of(
            Shape.of("functions", 4_000, Bodies::functions),
            Shape.of("statements", 8_000, Bodies::statements),
            Shape.of("blocks", 500, Bodies::blocks),
            Shape.of("blocks-async", 32, Bodies::asyncBlocks),
            Shape.of("parentheses", 500, Bodies::parentheses),
            Shape.of("sums", 4_000, Bodies::sums),
            Shape.of("else-ifs", 500, Bodies::elseIfs),
            Shape.of("arms", 8_000, Bodies::arms),
            Shape.of("method-chain", 500, Bodies::methodChain),
            Shape.of("spawns", 250, Bodies::spawns),
            Shape.of("spawns-of-own", 250, Bodies::ownSpawns),
            Shape.of("calls-chain", 125, Bodies::calls),
            Shape.of("calls-chain-generic", 125, Bodies::genericCalls),
            Shape.of("calls-doubling", 16, Bodies::doublingCalls),
            Shape.of("recursion", 250, Bodies::recursion),
            Shape.of("recursion-dense", 32, Bodies::denseRecursion),
            Shape.of("comments", 16_000, Bodies::comments),
            Shape.of("comments-nested", 4_000, Bodies::nestedComments),
            Shape.of("line", 2_000, Bodies::line));

    private Bodies() {}

    private static void functions(int n, Sources into) {
        into.library(TRAIT + each(n, "pub async fn use{i}(t: &impl T) -> u8 { t.f().await }"));
    }

    private static void statements(int n, Sources into) {
        into.library(HEAD + each(n, "let x{i} = t.f().await;") + at(n - 1, "x{i} }\n"));
    }

    private static void blocks(int n, Sources into) {
        into.library(HEAD + nested(n, "{ ", "t.f().await", " }") + " }\n");
    }

    private static void asyncBlocks(int n, Sources into) {
        into.library("#![recursion_limit = \"" + (8 * n + 128) + "\"]\n" + HEAD
                + nested(n, "async { ", "t.f().await", " }.await") + " }\n");
    }

    private static void parentheses(int n, Sources into) {
        into.library(HEAD + nested(n, "(", "t.f().await", ")") + " }\n");
    }

    private static void sums(int n, Sources into) {
        into.library(HEAD + "1u8\n" + each(n, "+ t.f().await") + "}\n");
    }

    private static void elseIfs(int n, Sources into) {
        into.library(HEAD + each(n, "if t.f().await == 1 { 0 } else") + "{ 1 } }\n");
    }

    private static void arms(int n, Sources into) {
        into.library(HEAD + "match 1u64 {\n" + each(n, "{i} => t.f().await,") + "_ => 0 } }\n");
    }

    private static void methodChain(int n, Sources into) {
        into.library(HEAD + "t.f().await\n" + each(n, ".min(t.f().await)") + "}\n");
    }

    private static void spawns(int n, Sources into) {
        into.library(
                TOKIO,
                "pub trait T { fn f(&self) -> impl Future<Output = u8> + Send; }\nuse std::future::Future;\n"
                        + each(
                                n,
                                "pub fn run{i}<X: T + Send + Sync + 'static>(t: X) { tokio::spawn(async move { t.f().await }); }"));
    }

    private static void ownSpawns(int n, Sources into) {
        into.library("use std::future::Future;\npub trait T { fn f(&self) -> impl Future<Output = u8> + Send; }\n"
                + each(n, """
                pub fn spawn{i}<F: Future + Send + 'static>(_: F) {}
                pub fn run{i}<X: T + Send + Sync + 'static>(t: X) { spawn{i}(async move { t.f().await }); }"""));
    }

    private static void calls(int n, Sources into) {
        into.library(TRAIT + "pub struct S;\nimpl T for S { async fn f(&self) -> u8 { 1 } }\n"
                + "pub async fn c0(t: &S) -> u8 { t.f().await }\n"
                + each(1, n, "pub async fn c{i}(t: &S) -> u8 { c{p}(t).await }"));
    }

    private static void genericCalls(int n, Sources into) {
        into.library(
                TOKIO,
                "pub trait T: Send + Sync { fn f(&self) -> impl std::future::Future<Output = u8> + Send; }\n"
                        + "pub async fn c0<X: T>(t: X) -> u8 { t.f().await }\n"
                        + each(1, n, "pub async fn c{i}<X: T>(t: X) -> u8 { c{p}(t).await }")
                        + at(n - 1, "pub fn run<X: T + 'static>(t: X) { tokio::spawn(c{i}(t)); }\n"));
    }

    /** Calls that are two to the n paths. */
    private static void doublingCalls(int n, Sources into) {
        into.library(TRAIT + "pub async fn c0(t: &impl T) -> u8 { t.f().await }\n"
                + each(1, n, "pub async fn c{i}(t: &impl T) -> u8 { c{p}(t).await + c{p}(t).await }"));
    }

    private static void recursion(int n, Sources into) {
        into.library("pub struct S;\nimpl S {\n"
                + each(n - 1, "pub async fn f{i}(&self, n: u8) { if n > 0 { Box::pin(self.f{s}(n - 1)).await } }")
                + at(n - 1, "pub async fn f{i}(&self, n: u8) { if n > 0 { Box::pin(self.f0(n - 1)).await } }\n}\n"));
    }

    /** Each method calls sixteen others. */
    private static void denseRecursion(int n, Sources into) {
        StringBuilder text = new StringBuilder("pub struct S;\nimpl S {\n");
        for (int i = 0; i < n; i++) {
            text.append("pub async fn f").append(i).append("(&self, n: u8) { if n > 0 {\n");
            for (int k = 1; k <= 16; k++) {
                text.append(at((i + k * k) % n, "Box::pin(self.f{i}(n - 1)).await;\n"));
            }
            text.append("} }\n");
        }
        into.library(text + "}\n");
    }

    private static void comments(int n, Sources into) {
        into.library(each(n, "/// The {i}th line.") + TRAIT + each(n, "// The {i}th line."));
    }

    private static void nestedComments(int n, Sources into) {
        into.library(nested(n, "/* ", "deep", " */") + "\n" + TRAIT);
    }

    private static void line(int n, Sources into) {
        into.library(TRAIT
                + each(n, "pub async fn use{i}(t: &impl T) -> u8 { t.f().await }")
                        .replace('\n', ' ') + "\n");
    }
}
