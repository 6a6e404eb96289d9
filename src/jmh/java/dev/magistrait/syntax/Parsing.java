package dev.magistrait.syntax;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.magistrait.micro.Corpus;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From bytes to tokens and trees, on one thread. */
@State(Scope.Benchmark)
public class Parsing {

    @Param("samples")
    public String directory;

    private Corpus corpus;
    private RustParser parser;
    private List<MemorySegment> outside;
    private MemorySegment plain;
    private MethodHandle parse;
    private MethodHandle delete;

    @Setup
    public void open() throws Throwable {
        corpus = Corpus.of(directory);
        parser = new RustParser();
        outside = corpus.files().stream()
                .map(f -> Arena.global().allocateFrom(JAVA_BYTE, f))
                .toList();
        parse = linked("ts_parser_parse_string", ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
        delete = Linker.nativeLinker()
                .downcallHandle(
                        Natives.loaded().symbols().findOrThrow("ts_tree_delete"), FunctionDescriptor.ofVoid(ADDRESS));
        plain = (MemorySegment) linked("ts_parser_new", ADDRESS).invokeExact();
        MemorySegment rust = (MemorySegment) linked("tree_sitter_rust", ADDRESS).invokeExact();
        byte set = (byte)
                linked("ts_parser_set_language", JAVA_BYTE, ADDRESS, ADDRESS).invokeExact(plain, rust);
        if (set == 0) {
            throw new IllegalStateException("the parser does not know the grammar");
        }
    }

    private static MethodHandle linked(String name, MemoryLayout result, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(Natives.loaded().symbols().findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    @Benchmark
    public void lex(Blackhole out) {
        for (byte[] file : corpus.files()) {
            out.consume(RustLexer.lex(file));
        }
    }

    /** tree-sitter alone, on text that is where it wants it: the floor under whatever parses every byte. */
    @Benchmark
    public void parse(Blackhole out) throws Throwable {
        for (MemorySegment file : outside) {
            MemorySegment tree =
                    (MemorySegment) parse.invokeExact(plain, MemorySegment.NULL, file, (int) file.byteSize());
            out.consume(tree);
            delete.invokeExact(tree);
        }
    }

    /** Whole files into trees that Java can walk. */
    @Benchmark
    public void parseToColumns(Blackhole out) {
        for (byte[] file : corpus.files()) {
            out.consume(parser.parse(file));
        }
    }
}
