package dev.magistrait.engine.table;

import dev.magistrait.engine.table.DecisionTable.Overlap;
import dev.magistrait.engine.table.DecisionTable.Row;
import dev.magistrait.engine.table.DecisionTable.Unreached;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws up a table of what sessions answered. */
@SuppressWarnings("EnumOrdinal") // places in lists and arrays that live for one table
final class TableMaker {

    private final Trial trial;
    private final Map<Column, List<String>> values = new EnumMap<>(Column.class);
    private final SortedMap<Trial.Outcome, Set<List<String>>> groups = new TreeMap<>();
    private final Map<List<String>, int[]> points = new LinkedHashMap<>();

    TableMaker(Trial trial) {
        this.trial = trial;
        for (Column column : Column.values()) {
            Set<String> seen = new LinkedHashSet<>();
            trial.outcomes().keySet().forEach(point -> seen.add(point.get(column.index())));
            List<String> known = column.words().isEmpty() ? List.copyOf(seen) : column.words();
            values.put(column, known.stream().filter(seen::contains).toList());
        }
        trial.outcomes().forEach((point, outcomes) -> {
            points.put(point, bits(point));
            outcomes.forEach(
                    o -> groups.computeIfAbsent(o, _ -> new LinkedHashSet<>()).add(point));
        });
    }

    DecisionTable table() {
        List<Row> rows = new ArrayList<>();
        List<Overlap> overlaps = new ArrayList<>();
        List<Box> gaps = new ArrayList<>();
        groups.forEach((outcome, held) -> {
            if (outcome.answers().size() == 1) {
                boxes(held).forEach(b -> rows.add(new Row(b, outcome.answers().getFirst())));
            } else if (outcome.answers().size() > 1) {
                boxes(held).forEach(b -> overlaps.add(new Overlap(b, outcome.answers())));
            } else if (outcome.needed()) {
                gaps.addAll(boxes(held));
            }
        });
        return new DecisionTable(
                trial.policy(), columns(), rows, overlaps, gaps, blurred(), unreached(), trial.traits());
    }

    private List<Column> columns() {
        return Arrays.stream(Column.values())
                .filter(c ->
                        c != Column.CRATE || values.getOrDefault(c, List.of()).size() > 1)
                .toList();
    }

    private List<Box> boxes(Set<List<String>> held) {
        List<int[]> inside = new ArrayList<>();
        List<int[]> outside = new ArrayList<>();
        points.forEach((point, bits) -> (held.contains(point) ? inside : outside).add(bits));
        int[] all = new int[Column.values().length];
        values.forEach((column, known) -> all[column.index()] = (1 << known.size()) - 1);
        return Cover.of(all, inside, outside).stream()
                .map(bits -> Box.of(bits, values))
                .toList();
    }

    private List<Box> blurred() {
        Set<List<String>> several = new LinkedHashSet<>();
        trial.outcomes().forEach((point, outcomes) -> {
            if (outcomes.size() > 1) {
                several.add(point);
            }
        });
        return several.isEmpty() ? List.of() : boxes(several);
    }

    private List<Unreached> unreached() {
        return trial.unreached().entrySet().stream()
                .map(e -> new Unreached(e.getKey(), e.getValue()))
                .toList();
    }

    private int[] bits(List<String> point) {
        int[] bits = new int[point.size()];
        values.forEach((column, known) -> bits[column.index()] = 1 << known.indexOf(point.get(column.index())));
        return bits;
    }
}
