package dev.magistrait.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.PositionEncodingKind;

/** What a client counts in a line. */
enum Encoding {
    UTF8(PositionEncodingKind.UTF8),
    UTF16(PositionEncodingKind.UTF16),
    UTF32(PositionEncodingKind.UTF32);

    private final String word;

    Encoding(String word) {
        this.word = word;
    }

    /** The first that a client offers; UTF-16 where it says nothing. */
    static Encoding of(List<String> offered) {
        for (String one : offered) {
            Optional<Encoding> known = known(one);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return UTF16;
    }

    private static Optional<Encoding> known(String word) {
        for (Encoding one : values()) {
            if (one.word.equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    String word() {
        return word;
    }

    /** Where a column of ours is: columns count characters from 1. */
    int units(String line, int column) {
        int index = line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
        return switch (this) {
            case UTF8 -> line.substring(0, index).getBytes(UTF_8).length;
            case UTF16 -> index;
            case UTF32 -> line.codePointCount(0, index);
        };
    }

    /** The index in a line of so many units; its end where it has fewer. */
    int index(String line, int units) {
        return switch (this) {
            case UTF16 -> Math.min(units, line.length());
            case UTF32 -> line.offsetByCodePoints(0, Math.min(units, line.codePointCount(0, line.length())));
            case UTF8 -> {
                int index = 0;
                int bytes = 0;
                while (index < line.length() && bytes < units) {
                    int character = line.codePointAt(index);
                    bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
                    index += Character.charCount(character);
                }
                yield index;
            }
        };
    }

    /** The column of ours that is so many units into a line. */
    int column(String line, int units) {
        return line.codePointCount(0, index(line, units)) + 1;
    }
}
