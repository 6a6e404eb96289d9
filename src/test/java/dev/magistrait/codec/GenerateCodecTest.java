package dev.magistrait.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build makes of records that are not those of the program. */
class GenerateCodecTest {

    private static final String CODEC = """
            package p;
            @interface Generated {}
            final class Codec {
                @Generated static native void write(Whole value, Out out);
                @Generated static native Whole read(In in);
                @Generated static native long shapes();
            }
            """;
    private static final String OUT = """
            package p;
            final class Out {
                final java.util.List<Object> all = new java.util.ArrayList<>();
                void write(int value) { all.add(value); }
                void write(String value) { all.add(value); }
                void write(Enum<?> value) { all.add(value.ordinal()); }
                void count(int value) { all.add(value); }
                void tag(int value) { all.add(value); }
                void enter() {}
                void leave() {}
                RuntimeException refusal() { return new IllegalStateException(); }
            }
            """;
    private static final String IN = "package p; final class In {}";
    private static final String WHOLE = "package p; record Whole(int size, java.util.List<Part> parts) {}";
    private static final String PART =
            "package p; sealed interface Part { record Leaf(String name) implements Part {} }";
    private static final String COLOUR = "package p; enum Colour { RED, BLUE }";

    @TempDir
    private static Path generator;

    @TempDir
    private Path classes;

    @BeforeAll
    static void compileGenerator() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/build"))) {
            compile(generator, sources.toList());
        }
    }

    private static void compile(Path into, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-proc:none", "-d", into.toString());
            boolean done = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(said.toString()).isTrue();
        }
    }

    /** The number of the shapes of these types. */
    private long shapes(String... types) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = generated(types)) {
            Method shapes = loader.loadClass("p.Codec").getDeclaredMethod("shapes");
            shapes.setAccessible(true);
            return (long) shapes.invoke(null);
        }
    }

    private URLClassLoader generated(String... types) throws IOException, ReflectiveOperationException {
        Path sources = Files.createTempDirectory(classes, "sources");
        Path compiled = Files.createTempDirectory(classes, "compiled");
        List<Path> files = new ArrayList<>();
        for (String type :
                Stream.concat(Stream.of(CODEC, OUT, IN), Stream.of(types)).toList()) {
            String name = type.replaceAll("(?s).*?(?<!@)(?:class|record|enum|interface) (\\w+).*", "$1");
            files.add(Files.writeString(sources.resolve(name + ".java"), type));
        }
        compile(compiled, files);
        generate(compiled);
        return new URLClassLoader(new URL[] {compiled.toUri().toURL()}, null);
    }

    private static void generate(Path compiled) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {generator.toUri().toURL()}, null)) {
            Method main = loader.loadClass("GenerateCodec").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {compiled.toString(), "p.Codec"});
        }
    }

    @Test
    void shapes_that_differ_have_other_numbers() throws IOException, ReflectiveOperationException {
        List<Long> numbers = new ArrayList<>();
        numbers.add(shapes(WHOLE, PART));
        numbers.add(shapes(WHOLE.replace("int size", "int length"), PART));
        numbers.add(shapes(WHOLE.replace("int size", "String size"), PART));
        numbers.add(shapes(WHOLE.replace("int size, ", ""), PART));
        numbers.add(shapes(WHOLE.replace("int size", "int size, int more"), PART));
        numbers.add(shapes(WHOLE.replace("int size", "Colour size"), PART, COLOUR));
        numbers.add(shapes(WHOLE.replace("int size", "Colour size"), PART, COLOUR.replace("RED, BLUE", "BLUE, RED")));
        numbers.add(shapes(WHOLE, PART.replace("Part {} }", "Part {} record Nothing() implements Part {} }")));
        numbers.add(shapes(WHOLE, PART.replace("String name", "String label")));

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(shapes(WHOLE, PART)).isEqualTo(numbers.getFirst());
    }

    @Test
    void what_was_generated_can_be_generated_again() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = generated(WHOLE, PART)) {
            Path compiled = Path.of(loader.getURLs()[0].getPath());
            byte[] once = Files.readAllBytes(compiled.resolve("p/Codec.class"));
            generate(compiled);

            assertThat(Files.readAllBytes(compiled.resolve("p/Codec.class"))).hasSameSizeAs(once);
        }
    }

    @Test
    void a_component_that_cannot_be_kept_is_named() {
        assertFault(
                "component size of p.Whole, a Ljava/util/Date;, is of no type that can be kept",
                WHOLE.replace("int size", "java.util.Date size"),
                PART);
        assertFault(
                "component parts of p.Whole, a Ljava/util/List<+Lp/Part;>;, leaves open what it holds",
                WHOLE.replace("<Part>", "<? extends Part>"),
                PART);
        assertFault(
                "component name of p.Part$Leaf, a [Ljava/lang/String;, is of no type that can be kept",
                WHOLE,
                PART.replace("String name", "String[] name"));
        assertFault(
                "the record p.Part$Leaf holds its like with no sealed interface between",
                WHOLE,
                PART.replace("String name", "java.util.List<Leaf> name"));
        assertFault(
                "component size of p.Whole, a Lp/Colour;, is neither a record, an enum, nor an interface of records",
                WHOLE.replace("int size", "Colour size"),
                PART,
                "package p; class Colour {}");
    }

    private void assertFault(String message, String... types) {
        assertThatThrownBy(() -> generated(types))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessage(message);
    }
}
