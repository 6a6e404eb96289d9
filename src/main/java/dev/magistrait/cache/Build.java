package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.SipHash;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells one build of the program from another, by the files that its code and its parser lie in. */
public final class Build {

    private Build() {}

    /** A number that another build does not have: what it wrote may mean something else. */
    public static long number() {
        ByteSink out = new ByteSink();
        for (String part : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            Path code = Path.of(part).toAbsolutePath();
            add(code, out);
            parts(code).forEach(p -> add(p, out));
        }
        out.text(System.getProperty("magistrait.natives", ""));
        return new SipHash(0, 0).of(out.bytes());
    }

    /** Libraries beside a jar; the classes themselves where there is no jar. */
    private static List<Path> parts(Path code) {
        Path beside = code.resolveSibling("");
        String parser = System.mapLibraryName("magistrait-parser");
        if (!Files.isDirectory(code)) {
            return List.of(beside.resolve("lib"), beside.resolve("native").resolve(parser));
        }
        try (Stream<Path> classes = Files.walk(code)) {
            return Stream.concat(Stream.of(beside.resolve("native").resolve(parser)), classes.sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the classes cannot be listed", e);
        }
    }

    private static void add(Path file, ByteSink out) {
        byte[] name = file.toString().getBytes(StandardCharsets.UTF_8);
        out.number(name.length);
        out.append(name, 0, name.length);
        Stamp stamp = Stamp.of(file);
        out.fixed(stamp.size());
        out.fixed(stamp.modified());
        out.fixed(stamp.changed());
        out.fixed(stamp.number());
    }
}
