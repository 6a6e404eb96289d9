package dev.magistrait.source;

import java.util.Arrays;

/**
 * Turns byte offsets of UTF-8 text into lines and columns. A line ends at {@code \n}; a byte-order mark takes no column.
 *
 * <p>Not thread-safe: it remembers the last column asked for, so that many places on one very long line cost one pass.
 */
public final class LineIndex {

    private final byte[] text;
    private final int[] starts;
    private int lastLine = -1;
    private int lastOffset;
    private int lastColumn;

    public LineIndex(byte[] text) {
        this.text = text;
        this.starts = lineStarts(text);
    }

    /** The region from one byte offset to another (exclusive). */
    public Region region(int start, int end) {
        int line = line(start);
        int column = column(line, start);
        int endLine = line(end);
        return new Region(line + 1, column, endLine + 1, column(endLine, end));
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int line, int offset) {
        if (line != lastLine || offset < lastOffset) {
            lastLine = line;
            lastOffset = starts[line];
            lastColumn = 1;
        }
        for (int i = lastOffset; i < offset && i < text.length; i++) {
            if ((text[i] & 0xC0) != 0x80 && !(i == 0 && hasByteOrderMark(text))) {
                lastColumn++;
            }
        }
        lastOffset = offset;
        return lastColumn;
    }

    private static int[] lineStarts(byte[] text) {
        int[] found = new int[64];
        int count = 1;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean hasByteOrderMark(byte[] text) {
        return text.length >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }
}
