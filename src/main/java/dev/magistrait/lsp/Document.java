package dev.magistrait.lsp;

import java.nio.file.Path;

/**
 * A file that a client has open.
 *
 * @param uri as the client names it
 * @param file where it lies, absolute and normalized
 * @param version of the text, as the client counts
 */
record Document(String uri, Path file, int version, Text text) {}
