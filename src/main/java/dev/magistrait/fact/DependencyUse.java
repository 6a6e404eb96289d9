package dev.magistrait.fact;

/**
 * That something in a crate uses a dependency, or may do so unseen.
 *
 * @param crate the package
 * @param name the dependency's name in code
 */
public record DependencyUse(String crate, String name) implements Fact {}
