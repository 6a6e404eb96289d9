package dev.magistrait.syntax;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The parser of {@code src/main/native/columns.c}: one native call a file. */
final class CompiledParser implements TreeParser {

    static final String PARSE = "magistrait_parse";

    /** A third of a microsecond is usual. Recovery from errors is quadratic on some noise. */
    private static final long NANOS_A_BYTE = 1_000;

    private static final long NANOS_FOR_ANY_FILE = 3_000_000_000L;

    /** The struct begins with two ints, then come pointers. */
    private static final long HAS_ERROR = 4;

    private static final long FIRST_COLUMN = 8;

    private final MethodHandle parse;
    private final MethodHandle close;
    private final MemorySegment columns;

    CompiledParser(SymbolLookup natives) {
        parse = linked(
                natives,
                PARSE,
                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_LONG));
        close = linked(natives, "magistrait_close", FunctionDescriptor.ofVoid(ADDRESS));
        columns = open(linked(natives, "magistrait_open", FunctionDescriptor.of(ADDRESS)));
    }

    @Override
    public Optional<TreeColumns> parse(byte[] utf8, int... included) {
        try (var arena = Arena.ofConfined()) {
            var source = arena.allocateFrom(JAVA_BYTE, utf8);
            var offsets = arena.allocateFrom(JAVA_INT, included);
            long nanos = NANOS_FOR_ANY_FILE + NANOS_A_BYTE * utf8.length;
            int nodes = parse(source, utf8.length, offsets, included.length / 2, nanos);
            return nodes == 0 ? Optional.empty() : Optional.of(copied(nodes));
        }
    }

    @Override
    public void close() {
        try {
            close.invokeExact(columns);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private int parse(MemorySegment source, int length, MemorySegment offsets, int ranges, long nanos) {
        try {
            return (int) parse.invokeExact(columns, source, length, offsets, ranges, nanos);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private TreeColumns copied(int nodes) {
        boolean hasError = columns.get(JAVA_INT, HAS_ERROR) != 0;
        var kinds = column(0, JAVA_CHAR, nodes).toArray(JAVA_CHAR);
        for (int node = 0; node < nodes; node++) {
            kinds[node] = RustGrammar.canonical(kinds[node]);
        }
        return new TreeColumns(
                hasError,
                kinds,
                column(1, JAVA_BYTE, nodes).toArray(JAVA_BYTE),
                column(2, JAVA_INT, nodes).toArray(JAVA_INT),
                column(3, JAVA_INT, nodes).toArray(JAVA_INT),
                column(4, JAVA_INT, nodes).toArray(JAVA_INT),
                column(5, JAVA_INT, nodes).toArray(JAVA_INT));
    }

    private MemorySegment column(int index, ValueLayout entry, int nodes) {
        return columns.get(ADDRESS, FIRST_COLUMN + index * ADDRESS.byteSize()).reinterpret(nodes * entry.byteSize());
    }

    private static MemorySegment open(MethodHandle open) {
        try {
            var opened = (MemorySegment) open.invokeExact();
            return opened.reinterpret(FIRST_COLUMN + 6 * ADDRESS.byteSize());
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static MethodHandle linked(SymbolLookup natives, String name, FunctionDescriptor type) {
        return Linker.nativeLinker().downcallHandle(natives.findOrThrow(name), type);
    }

    private static IllegalStateException unexpected(Throwable e) {
        return new IllegalStateException("a native call failed", e);
    }
}
