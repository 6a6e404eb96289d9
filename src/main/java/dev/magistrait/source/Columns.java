package dev.magistrait.source;

import java.util.Arrays;

/** The columns of one line, which count characters from 1, and the indices that belong to them; a line is gone through once, however long. */
public final class Columns {

    private static final int[] NONE = {};

    private final int characters;

    /** The index of each character and of the end; none where every character is one {@code char}. */
    private final int[] indices;

    public Columns(String line) {
        characters = line.codePointCount(0, line.length());
        indices = characters == line.length() ? NONE : indices(line, characters);
    }

    /** How many characters there are. */
    public int characters() {
        return characters;
    }

    /** Where the character of a column is; the end of the line for columns beyond it. */
    public int index(int column) {
        int before = Math.min(column - 1, characters);
        return indices.length == 0 ? before : indices[before];
    }

    /** The column of the character that is there. */
    public int column(int index) {
        if (indices.length == 0) {
            return index + 1;
        }
        int found = Arrays.binarySearch(indices, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static int[] indices(String line, int characters) {
        int[] found = new int[characters + 1];
        int at = 0;
        for (int i = 0; i < characters; i++) {
            found[i] = at;
            at += Character.charCount(line.codePointAt(at));
        }
        found[characters] = at;
        return found;
    }
}
