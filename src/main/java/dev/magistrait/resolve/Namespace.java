package dev.magistrait.resolve;

/** Rust's namespaces. */
enum Namespace {
    TYPE,
    VALUE,
    MACRO
}
