package dev.magistrait.bench.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files and links of a tree, by their paths in it. */
public final class Sources {

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> links = new TreeMap<>();

    Sources() {}

    Sources file(String path, String text) {
        files.put(path, text);
        return this;
    }

    Sources link(String path, String target) {
        links.put(path, target);
        return this;
    }

    /** A library of one file. */
    Sources library(String text) {
        return library("", text);
    }

    /** A library of one file, with lines at the end of its manifest. */
    Sources library(String manifest, String text) {
        return member("", "shape", manifest, text);
    }

    /**
     * A library in a directory.
     *
     * @param at the directory with a slash at its end, or empty
     */
    Sources member(String at, String name, String manifest, String text) {
        file(at + "Cargo.toml", """
                [package]
                name = "%s"
                version = "0.1.0"
                edition = "2021"
                %s
                """.formatted(name, manifest).stripTrailing() + "\n");
        return file(at + "src/lib.rs", text);
    }

    /** A crate without anything in it. */
    public static Sources empty() {
        return new Sources().library("");
    }

    /**
     * Lines, one for each number below an end: in the template <code>{i}</code> is the number, <code>{p}</code> the one before it, <code>{s}</code> the
     * one after it.
     */
    static String each(int from, int end, String template) {
        return IntStream.range(from, end).mapToObj(i -> at(i, template)).collect(Collectors.joining("\n", "", "\n"));
    }

    static String each(int end, String template) {
        return each(0, end, template);
    }

    /** One line of a template. */
    static String at(int i, String template) {
        return template.replace("{i}", String.valueOf(i))
                .replace("{p}", String.valueOf(i - 1))
                .replace("{s}", String.valueOf(i + 1));
    }

    /** A text within so many others. */
    static String nested(int depth, String open, String core, String close) {
        return open.repeat(depth) + core + close.repeat(depth);
    }

    /** How much there is of it, in bytes of text. */
    public long bytes() {
        return files.values().stream().mapToLong(String::length).sum();
    }

    /** Writes it all into a directory that is made. */
    public void write(Path directory) {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = directory.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            for (Map.Entry<String, String> link : links.entrySet()) {
                Path path = directory.resolve(link.getKey());
                Files.createDirectories(path.getParent());
                Files.createSymbolicLink(path, Path.of(link.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
