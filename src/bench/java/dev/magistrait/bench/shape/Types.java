package dev.magistrait.bench.shape;

import static dev.magistrait.bench.shape.Sources.at;
import static dev.magistrait.bench.shape.Sources.each;
import static dev.magistrait.bench.shape.Sources.nested;

import java.util.List;

/** Types within types, and their aliases. */
final class Types {

    private static final String BOXED = "#[async_trait::async_trait] pub trait T { async fn f(&self); }\n";
    private static final String VARIANT = "#[trait_variant::make(SendT: Send)] pub trait T { async fn f(&self); }\n";

    static final List<Shape> ALL = List.of(
            Shape.of("aliases", 500, Types::aliases),
            Shape.of("aliases-generic", 125, Types::genericAliases),
            Shape.of("aliases-doubling", 8, Types::doublingAliases),
            Shape.of("types-generic", 500, Types::generic),
            Shape.of("types-dyn", 8, Types::dyn),
            Shape.of("types-dyn-fn", 8, Types::dynFn),
            Shape.of("types-impl", 8, Types::impl),
            Shape.of("types-tuple", 2_000, Types::tuple),
            Shape.of("fields", 2_000, Types::fields));

    private Types() {}

    private static void aliases(int n, Sources into) {
        into.library(
                Traits.BOXED,
                BOXED + "pub type A0 = Box<dyn T>;\n" + each(1, n, "pub type A{i} = A{p};")
                        + at(n - 1, "pub fn use_it(t: A{i}) { drop(t.f()) }\n"));
    }

    private static void genericAliases(int n, Sources into) {
        into.library(
                Traits.BOXED,
                BOXED + "pub type A0<X> = Box<X>;\n" + each(1, n, "pub type A{i}<X> = A{p}<Option<X>>;")
                        + at(n - 1, "pub fn use_it(t: A{i}<Box<dyn T>>) { drop(t) }\n"));
    }

    private static void doublingAliases(int n, Sources into) {
        into.library(
                Traits.BOXED,
                BOXED + "pub type A0 = Box<dyn T>;\n" + each(1, n, "pub type A{i} = (A{p}, A{p});")
                        + at(n - 1, "pub fn use_it(t: A{i}) { drop(t) }\n"));
    }

    private static void generic(int n, Sources into) {
        into.library(
                Traits.BOXED,
                BOXED + "pub fn use_it(t: " + nested(n, "Option<", "Box<dyn T>", ">") + ") { drop(t) }\n");
    }

    private static void dyn(int n, Sources into) {
        into.library(
                Traits.VARIANT,
                VARIANT + "pub trait A<X: ?Sized> {}\npub fn use_it(_: &" + nested(n, "dyn A<", "u8", ">") + ") {}\n");
    }

    private static void dynFn(int n, Sources into) {
        into.library(Traits.VARIANT, VARIANT + "pub fn use_it(_: " + nested(n, "Box<dyn Fn(", "u8", ")>") + ") {}\n");
    }

    private static void impl(int n, Sources into) {
        into.library(
                Traits.VARIANT,
                VARIANT + "pub fn use_it(_: " + nested(n, "impl Iterator<Item = ", "impl T", ">") + ") {}\n");
    }

    private static void tuple(int n, Sources into) {
        into.library(Traits.BOXED, BOXED + "pub fn use_it(_: Option<(\n" + each(n, "Box<dyn T>,") + ")>) {}\n");
    }

    private static void fields(int n, Sources into) {
        into.library(Traits.BOXED, BOXED + "pub struct S {\n" + each(n, "pub f{i}: Box<dyn T>,") + "}\n");
    }
}
