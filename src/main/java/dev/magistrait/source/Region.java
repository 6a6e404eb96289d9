package dev.magistrait.source;

/**
 * A stretch of one file. Lines and columns start at 1, columns count characters (code points), the end is exclusive.
 *
 * @param line the line of the first character
 * @param column the column of the first character
 * @param endLine the line of the character after the last
 * @param endColumn the column of the character after the last
 */
public record Region(int line, int column, int endLine, int endColumn) implements Comparable<Region> {

    /** The first character of a file; where a thing has no better place. */
    public static final Region START = new Region(1, 1, 1, 1);

    public Region {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException(
                    "not a region: " + line + ":" + column + " to " + endLine + ":" + endColumn);
        }
    }

    /** The smallest region that holds this one and the other. */
    public Region to(Region other) {
        return new Region(line, column, other.endLine, other.endColumn);
    }

    @Override
    public int compareTo(Region other) {
        int byStart = line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
        if (byStart != 0) {
            return byStart;
        }
        return endLine == other.endLine
                ? Integer.compare(endColumn, other.endColumn)
                : Integer.compare(endLine, other.endLine);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
