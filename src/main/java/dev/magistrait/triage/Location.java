package dev.magistrait.triage;

/**
 * Where something stands, without lines.
 *
 * @param file relative to the workspace
 * @param crate the package that the file belongs to; empty when none
 * @param item the item around it, such as {@code repo::Store::load}; empty when none
 */
public record Location(String file, String crate, String item) {}
