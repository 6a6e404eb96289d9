package dev.magistrait.resolve.names;

/** Rust's namespaces. */
public enum Namespace {
    TYPE,
    VALUE,
    MACRO
}
