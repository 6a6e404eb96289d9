package dev.magistrait.bench.shape;

import static dev.magistrait.bench.shape.Sources.at;
import static dev.magistrait.bench.shape.Sources.each;

import java.util.List;

/** Traits, their supertraits, methods, bounds and impls. */
final class Traits {

    static final String BOXED = "[dependencies]\nasync-trait = \"0.1\"";
    static final String VARIANT = "[dependencies]\ntrait-variant = \"0.1\"";

    static final List<Shape> ALL = List.of(
            Shape.of("supertraits", 100, Traits::supertraits).large(10_000),
            Shape.of("supertraits-async", 50, Traits::asyncSupertraits).large(10_000),
            Shape.of("supertraits-of-one", 500, Traits::supertraitsOfOne),
            Shape.of("supertraits-diamonds", 20, Traits::diamonds),
            Shape.of("traits", 1_000, Traits::traits).large(20_000),
            Shape.of("traits-dyn", 500, Traits::traitsWithDyn).large(20_000),
            Shape.of("traits-static", 500, Traits::traitsWithStatic),
            Shape.of("traits-impl", 500, Traits::traitsWithImpl),
            Shape.of("traits-variant", 500, Traits::variants),
            Shape.of("traits-same-name", 500, Traits::sameName),
            Shape.of("impls-of-one", 1_500, Traits::implsOfOne),
            Shape.of("impls-for-one", 500, Traits::implsForOne),
            Shape.of("impls-blanket", 250, Traits::blankets),
            Shape.of("methods", 500, Traits::methods),
            Shape.of("dyn-of-one", 2_000, Traits::dynOfOne),
            Shape.of("bounds", 2_000, Traits::bounds),
            Shape.of("bounds-of-traits", 500, Traits::boundsOfTraits),
            Shape.of("parameters", 500, Traits::parameters));

    private Traits() {}

    private static void supertraits(int n, Sources into) {
        into.library("pub trait T0 { async fn f(&self); }\n" + each(1, n, "pub trait T{i}: T{p} { fn g{i}(&self) {} }")
                + at(n - 1, "pub async fn use_it(t: &impl T{i}) { t.g{i}() }\n"));
    }

    private static void asyncSupertraits(int n, Sources into) {
        into.library(
                "pub trait T0 { async fn f0(&self); }\n" + each(1, n, "pub trait T{i}: T{p} { async fn f{i}(&self); }")
                        + at(n - 1, "pub async fn use_it(t: &impl T{i}) { t.f{i}().await }\n"));
    }

    private static void supertraitsOfOne(int n, Sources into) {
        into.library(each(n, "pub trait T{i} { async fn f{i}(&self); }") + "pub trait All:\n" + each(n, "T{i} +")
                + "{}\npub async fn use_it(t: &impl All) { t.f0().await }\n");
    }

    private static void diamonds(int n, Sources into) {
        into.library("pub trait T0 { async fn f(&self); }\n"
                + each(1, n, "pub trait A{i}: T{p} {} pub trait B{i}: T{p} {} pub trait T{i}: A{i} + B{i} {}")
                + at(n - 1, "pub async fn use_it(t: &impl T{i}) { t.f().await }\n"));
    }

    private static void traits(int n, Sources into) {
        into.library(each(n, "pub trait T{i} { async fn f(&self); }"));
    }

    private static void traitsWithDyn(int n, Sources into) {
        into.library(BOXED, each(n, """
                #[async_trait::async_trait] pub trait T{i} { async fn f(&self); }
                pub fn use{i}(t: &dyn T{i}) { drop(t.f()) }"""));
    }

    private static void traitsWithStatic(int n, Sources into) {
        into.library(each(n, """
                pub trait T{i} { async fn f(&self); }
                pub async fn use{i}(t: &impl T{i}) { t.f().await }"""));
    }

    private static void traitsWithImpl(int n, Sources into) {
        into.library(each(n, """
                pub trait T{i} { async fn f(&self); }
                pub struct S{i};
                impl T{i} for S{i} { async fn f(&self) {} }"""));
    }

    private static void variants(int n, Sources into) {
        into.library(VARIANT, each(n, """
                #[trait_variant::make(Send{i}: Send)] pub trait T{i} { async fn f(&self); }
                pub async fn use{i}(t: &impl T{i}) { t.f().await }"""));
    }

    private static void sameName(int n, Sources into) {
        into.library(each(n, """
                pub mod m{i} {
                    pub trait T { async fn f(&self); }
                    pub async fn use_it(t: &impl T) { t.f().await }
                }"""));
    }

    private static void implsOfOne(int n, Sources into) {
        into.library("pub trait T { async fn f(&self); }\n"
                + each(n, "pub struct S{i};\nimpl T for S{i} { async fn f(&self) {} }"));
    }

    private static void implsForOne(int n, Sources into) {
        into.library("pub struct S;\n"
                + each(n, "pub trait T{i} { async fn f(&self); }\nimpl T{i} for S { async fn f(&self) {} }"));
    }

    private static void blankets(int n, Sources into) {
        into.library("pub trait T0 { async fn f(&self); }\n" + each(1, n, """
                pub trait T{i} { async fn f(&self); }
                impl<T: T{p}> T{i} for T { async fn f(&self) { T{p}::f(self).await } }"""));
    }

    private static void methods(int n, Sources into) {
        into.library("pub trait T {\n" + each(n, "async fn f{i}(&self);") + "}\npub struct S;\nimpl T for S {\n"
                + each(n, "async fn f{i}(&self) {}") + "}\n");
    }

    private static void dynOfOne(int n, Sources into) {
        into.library(
                BOXED,
                "#[async_trait::async_trait] pub trait T { async fn f(&self); }\n"
                        + each(n, "pub fn use{i}(t: &dyn T) { drop(t.f()) }"));
    }

    private static void bounds(int n, Sources into) {
        into.library("pub trait T { async fn f(&self); }\n" + "pub struct S<X, const N: usize>(X);\n"
                + "pub async fn use_it<X: T>(t: X) where\n" + each(n, "S<X, {i}>: T,") + "{ t.f().await }\n");
    }

    private static void boundsOfTraits(int n, Sources into) {
        into.library(each(n, "pub trait T{i} { async fn f{i}(&self); }") + "pub async fn use_it<X>(t: X) where\n"
                + each(n, "X: T{i},") + "{ t.f0().await }\n");
    }

    private static void parameters(int n, Sources into) {
        into.library("pub trait T { async fn f(&self); }\npub async fn use_it<\n" + each(n, "X{i}: T,") + ">(\n"
                + each(n, "x{i}: X{i},") + ") {\n" + each(n, "x{i}.f().await;") + "}\n");
    }
}
