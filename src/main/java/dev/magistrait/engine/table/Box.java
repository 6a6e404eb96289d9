package dev.magistrait.engine.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Traits that agree in some columns.
 *
 * @param matters of each column that matters the values that it may have; a column that does not is left out
 * @param not of the columns whose values are shorter to name by those that they may not have, these
 */
public record Box(SortedMap<Column, List<String>> matters, SortedMap<Column, List<String>> not) {

    public Box {
        matters = Collections.unmodifiableSortedMap(new TreeMap<>(matters));
        not = Collections.unmodifiableSortedMap(new TreeMap<>(not));
    }

    /** What stands in a column: one value, several, all but some, or that it does not matter. */
    public String text(Column column) {
        List<String> excluded = not.getOrDefault(column, List.of());
        if (!excluded.isEmpty()) {
            return "not " + String.join(", ", excluded);
        }
        List<String> included = matters.getOrDefault(column, List.of());
        return included.isEmpty() ? "–" : String.join(", ", included);
    }

    /** From the bits of each column's values. */
    @SuppressWarnings("EnumOrdinal") // places in arrays that live for one table
    static Box of(int[] bits, Map<Column, List<String>> values) {
        SortedMap<Column, List<String>> matters = new TreeMap<>();
        SortedMap<Column, List<String>> not = new TreeMap<>();
        values.forEach((column, all) -> {
            List<String> in = new ArrayList<>();
            List<String> out = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                ((bits[column.index()] >> i & 1) == 1 ? in : out).add(all.get(i));
            }
            if (!out.isEmpty()) {
                matters.put(column, in);
            }
            if (!out.isEmpty() && out.size() < in.size()) {
                not.put(column, out);
            }
        });
        return new Box(matters, not);
    }
}
