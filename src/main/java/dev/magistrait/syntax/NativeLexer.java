package dev.magistrait.syntax;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The lexer of {@code src/main/native/lexer.c}, which the library that was compiled while building holds. */
final class NativeLexer {

    private static final String LEX = "magistrait_lex";

    private static final int STARTS = 0;
    private static final int ENDS = 1;
    private static final int PARTNERS = 2;
    private static final int COMMENTS = 3;
    private static final int LINES = 4;
    private static final int NOTABLE = 5;
    private static final int TRAIT_TYPES = 6;
    private static final int FUTURES = 7;
    private static final int KINDS = 8;
    private static final int ASCII = 9;
    private static final int BALANCED = 10;

    private static final long FIRST_COLUMN = 12 * JAVA_INT.byteSize();
    private static final long SIZE = FIRST_COLUMN + 9 * ADDRESS.byteSize();

    private final MethodHandle lex;

    private NativeLexer(MethodHandle lex) {
        this.lex = lex;
    }

    /** Nothing where no C compiler was there to build with. */
    static Optional<NativeLexer> compiled() {
        // The text is read where it lies: a call takes about a millisecond for half a megabyte.
        return Natives.loaded()
                .symbols()
                .find(LEX)
                .map(symbol -> new NativeLexer(Linker.nativeLinker()
                        .downcallHandle(
                                symbol,
                                FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT),
                                Linker.Option.critical(true))));
    }

    TokenList lex(byte[] text) {
        MemorySegment found = call(text);
        if (found.address() == 0) {
            // It reserves for the longest lists there could be; the other takes what it needs.
            return RustLexer.portable(text);
        }
        return tokens(text, found.reinterpret(SIZE));
    }

    private static TokenList tokens(byte[] text, MemorySegment found) {
        int size = count(found, STARTS);
        Notable notable = new Notable(
                ints(found, NOTABLE),
                ints(found, TRAIT_TYPES),
                ints(found, FUTURES),
                ints(found, LINES),
                count(found, ASCII) != 0);
        return new TokenList(
                text,
                size,
                column(found, KINDS, JAVA_BYTE).toArray(JAVA_BYTE),
                ints(found, STARTS),
                ints(found, ENDS),
                ints(found, PARTNERS),
                ints(found, COMMENTS),
                count(found, BALANCED) != 0,
                notable);
    }

    private MemorySegment call(byte[] text) {
        try {
            return (MemorySegment) lex.invokeExact(MemorySegment.ofArray(text), text.length);
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a native call failed", e);
        }
    }

    private static int count(MemorySegment found, int index) {
        return found.getAtIndex(JAVA_INT, index);
    }

    private static int[] ints(MemorySegment found, int index) {
        return column(found, index, JAVA_INT).toArray(JAVA_INT);
    }

    private static MemorySegment column(MemorySegment found, int index, ValueLayout entry) {
        MemorySegment column = found.get(ADDRESS, FIRST_COLUMN + index * ADDRESS.byteSize());
        return column.reinterpret(count(found, index) * entry.byteSize());
    }
}
