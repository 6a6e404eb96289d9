package dev.magistrait.source;

import java.util.Arrays;

/** Turns byte offsets of UTF-8 text into lines and columns. A line ends at {@code \n}; a byte-order mark takes no column. */
public final class LineIndex {

    /** Characters are counted once a block, so that a place far out on a long line costs no more than another. */
    private static final int BLOCK = 1 << 5;

    private static final int[] NONE = {};

    private final byte[] text;
    private final int[] starts;

    /** None where every character is one byte. */
    private final int[] charactersBefore;

    private final int lines;
    private final int columns;

    public LineIndex(byte[] text) {
        this(text, Region.START);
    }

    /** Of a part of a file, which starts where the region does. */
    public LineIndex(byte[] text, Region from) {
        this(text, lineStarts(text), false, from);
    }

    /** Of a whole file in which the lines have been found. */
    public LineIndex(byte[] text, int[] starts, boolean ascii) {
        this(text, starts, ascii, Region.START);
    }

    /** Of a part of a file in which the lines have been found. */
    public LineIndex(byte[] text, int[] starts, boolean ascii, Region from) {
        this.text = text;
        this.lines = from.line();
        this.columns = from.column();
        this.starts = starts;
        this.charactersBefore = ascii ? NONE : charactersBefore(text);
    }

    /** The region from one byte offset to another (exclusive). */
    public Region region(int start, int end) {
        int line = line(start);
        int endLine = line(end);
        return new Region(line + lines, column(line, start), endLine + lines, column(endLine, end));
    }

    /** The byte offset of a place in a whole file; of places behind the end of a line or of the text, that end. */
    public int offset(int line, int column) {
        if (line > starts.length) {
            return text.length;
        }
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] - 1 : text.length;
        int wanted = charactersBefore(start) + column - 1;
        int low = start == 0 && hasByteOrderMark(text) ? 3 : start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (charactersBefore(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low < end && (text[low] & 0xC0) == 0x80) {
            low++;
        }
        return low;
    }

    private int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int line, int offset) {
        return charactersBefore(offset) - charactersBefore(starts[line]) + (line == 0 ? columns : 1);
    }

    private int charactersBefore(int offset) {
        int end = Math.min(offset, text.length);
        if (charactersBefore.length == 0) {
            return end;
        }
        int block = end / BLOCK;
        return charactersBefore[block] + characters(text, block * BLOCK, end);
    }

    private static int[] charactersBefore(byte[] text) {
        int[] counts = new int[text.length / BLOCK + 1];
        for (int block = 1; block < counts.length; block++) {
            counts[block] = counts[block - 1] + characters(text, (block - 1) * BLOCK, block * BLOCK);
        }
        return counts;
    }

    private static int characters(byte[] text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += (text[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return start == 0 && end > 0 && hasByteOrderMark(text) ? count - 1 : count;
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
