package dev.magistrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build makes of lambdas and records: other code that does the same. */
class PlainCodeTest {

    private static final String CODE = """
            package p;
            import java.util.*;
            import java.util.function.*;
            public final class Code implements Supplier<String> {
                record Point(int x, long y, double z, boolean b, String name, List<Point> more) {}
                sealed interface Shape { default Supplier<String> kind() { return () -> "shape" + own(); } private int own() { return 7; } }
                record Round() implements Shape {}
                static class Base { protected String say() { return "base"; } }
                static final class Own extends Base {
                    @Override protected String say() { Supplier<String> up = super::say; return up.get() + "!"; }
                }
                private final int secret = 3;
                private int add(int more) { return secret + more; }
                @Override public String get() {
                    List<Object> all = new ArrayList<>();
                    long wide = 40; double real = 0.5; byte small = 1;
                    IntUnaryOperator captures = n -> (int) (n + wide + small);
                    all.add(captures.applyAsInt(2));
                    ToLongFunction<Integer> widens = Integer::intValue;
                    all.add(widens.applyAsLong(5));
                    Function<Integer, Integer> bound = this::add;
                    all.add(bound.apply(4));
                    IntFunction<int[]> arrays = int[]::new;
                    all.add(arrays.apply(3).length);
                    Supplier<List<String>> makes = ArrayList::new;
                    all.add(makes.get());
                    BiFunction<String, Integer, Character> unbound = String::charAt;
                    all.add(unbound.apply("abc", 1));
                    Consumer<List<Object>> drops = l -> l.size();
                    drops.accept(all);
                    ToDoubleBiFunction<Double, Integer> reals = (a, b) -> a * b + real;
                    all.add(reals.applyAsDouble(2.0, 3));
                    Runnable nested = () -> all.add(((Supplier<Integer>) () -> secret).get());
                    nested.run();
                    all.add(new Round().kind().get() + new Own().say());
                    Comparator<Point> order = Comparator.comparingInt(Point::x);
                    Point one = new Point(1, 2, -0.0, true, null, List.of());
                    Point other = new Point(1, 2, 0.0, true, null, List.of());
                    Point around = new Point(9, 1L << 40, Double.NaN, false, "n", List.of(one));
                    all.add(order.compare(one, around));
                    all.add(List.of(one.hashCode(), other.hashCode(), around.hashCode(), new Round().hashCode()));
                    all.add(List.of(one.equals(other), one.equals(new Point(1, 2, -0.0, true, null, List.of())), one.equals(null),
                            around.equals(new Point(9, 1L << 40, Double.NaN, false, "n", List.of(one))), one.equals("one")));
                    return all + " " + around;
                }
            }
            """;

    @TempDir
    private static Path tools;

    @TempDir
    private Path directory;

    @BeforeAll
    static void compileTools() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/build"))) {
            compiled(sources.toList(), tools);
        }
    }

    @Test
    void does_the_same() throws Exception {
        Path classes = compiled(List.of(write("p/Code.java", CODE)), directory.resolve("classes"));
        String before = run(classes);

        rewrite(classes);

        assertThat(run(classes)).isEqualTo(before);
        assertThat(left(classes)).containsOnly("toString");
    }

    @Test
    void can_be_done_again() throws Exception {
        Path classes = compiled(List.of(write("p/Code.java", CODE)), directory.resolve("classes"));
        String before = run(classes);

        rewrite(classes);
        compiled(List.of(directory.resolve("p/Code.java")), classes);
        rewrite(classes);
        rewrite(classes);

        assertThat(run(classes)).isEqualTo(before);
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Path compiled(List<Path> sources, Path to) {
        Stream<String> options = Stream.of("-proc:none", "-XDstringConcat=inline", "-d", to.toString());
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        Stream.concat(options, sources.stream().map(Path::toString))
                                .toArray(String[]::new));
        assertThat(failed).isZero();
        return to;
    }

    private static String run(Path classes) throws Exception {
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            Object made = loader.loadClass("p.Code").getConstructor().newInstance();
            return (String) made.getClass().getMethod("get").invoke(made);
        }
    }

    /** As the build does, in a process of its own. */
    private static void rewrite(Path classes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        tools + File.pathSeparator + classes,
                        "PlainCode",
                        classes.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    /** The names of what is still left to the JDK. */
    private static List<String> left(Path classes) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
                ClassFile.of()
                        .parse(file)
                        .methods()
                        .forEach(m -> m.code()
                                .ifPresent(c -> c.forEach(e -> {
                                    if (e instanceof InvokeDynamicInstruction call) {
                                        found.add(call.name().stringValue());
                                    }
                                })));
            }
        }
        return found;
    }
}
