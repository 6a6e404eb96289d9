package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;

/** A type that stands outside signatures and item headers: in a body, an initialiser, an impl's type arguments in an expression. */
public record Mention(int scope, RustType type, Cfg cfg) {}
