package dev.magistrait.report.policy;

import dev.magistrait.fact.TraitId;
import dev.magistrait.policy.space.FactSpace;
import dev.magistrait.policy.space.Field;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.report.facts.Listing;
import dev.magistrait.report.facts.Listing.Row;
import dev.magistrait.report.policy.Habit.Group;
import dev.magistrait.report.policy.Habit.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds what the async traits of a workspace have in common: all of them, those of crates whose names begin or end alike, and those whose own
 * names end alike.
 */
public final class Habits {

    /** A group that has a property keeps to it by so much more than all traits do; else it is no habit of the group. */
    private static final double LIFT = 0.2;

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern PARTS = Pattern.compile("[-_]");
    private static final Kind TRAIT = FactSpace.kind("trait").orElseThrow();

    private final int least;
    private final double share;
    private final Set<TraitId> objects = new HashSet<>();
    private final Map<Group, List<Row>> groups = new LinkedHashMap<>();

    /**
     * @param least a group has so many traits, and its crates are at least two where it goes by them
     * @param share of them are so, between 0 and 1
     */
    public Habits(int least, double share) {
        this.least = least;
        this.share = share;
    }

    /**
     * What holds, the widest first.
     *
     * @param traits those of the kind
     * @param uses as trait objects
     */
    public List<Habit> of(Listing traits, Listing uses) {
        uses.rows().forEach(r -> uses.kind().trait(r.fact()).ifPresent(objects::add));
        List<Row> rows = traits.rows().stream()
                .filter(r -> is(r, "async", "true") && is(r, "context", "production"))
                .toList();
        gather(rows);
        Map<Property, Double> all = new LinkedHashMap<>();
        List<Habit> found = new ArrayList<>();
        groups.forEach((group, of) -> {
            if (of.size() >= least) {
                properties(of).forEach((property, kept) -> habit(group, of, property, kept, all, found));
            }
        });
        found.sort(Comparator.comparingInt(Habit::of).reversed());
        return found;
    }

    private void habit(
            Group group, List<Row> of, Property property, Set<Row> kept, Map<Property, Double> all, List<Habit> found) {
        double part = (double) kept.size() / of.size();
        if (group.equals(Group.ALL)) {
            all.put(property, part);
        } else if (part - all.getOrDefault(property, 0.0) < LIFT) {
            return;
        }
        if (part >= share) {
            found.add(new Habit(
                    group,
                    property,
                    kept.size(),
                    of.stream().filter(r -> !kept.contains(r)).toList()));
        }
    }

    private void gather(List<Row> rows) {
        groups.put(Group.ALL, rows);
        Map<String, Set<String>> crates = new TreeMap<>();
        Map<String, List<Row>> byCrate = new TreeMap<>();
        Map<String, List<Row>> byName = new TreeMap<>();
        for (Row row : rows) {
            String crate = text(row, "crate");
            for (String glob : affixes(crate)) {
                crates.computeIfAbsent(glob, _ -> new HashSet<>()).add(crate);
                byCrate.computeIfAbsent(glob, _ -> new ArrayList<>()).add(row);
            }
            String[] words = WORDS.split(text(row, "name"));
            if (words.length > 1) {
                byName.computeIfAbsent("*" + words[words.length - 1], _ -> new ArrayList<>())
                        .add(row);
            }
        }
        byCrate.forEach((glob, of) -> {
            if (crates.getOrDefault(glob, Set.of()).size() > 1 && of.size() < rows.size()) {
                groups.put(
                        new Group("crate: \"" + glob + "\"", "async traits of crates `" + glob + "`", word(glob)), of);
            }
        });
        byName.forEach((glob, of) -> {
            if (of.size() < rows.size()) {
                groups.put(new Group("name: \"" + glob + "\"", "async traits `" + glob + "`", word(glob)), of);
            }
        });
    }

    /** What a name begins and ends with, as globs. */
    private static List<String> affixes(String crate) {
        String[] parts = PARTS.split(crate);
        if (parts.length < 2) {
            return List.of();
        }
        String first = parts[0];
        String last = parts[parts.length - 1];
        return List.of(
                first + crate.charAt(first.length()) + "*",
                "*" + crate.charAt(crate.length() - last.length() - 1) + last);
    }

    private static String word(String text) {
        return text.replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .replaceAll("^-+|-+$", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Each with those of which it holds. */
    private Map<Property, Set<Row>> properties(List<Row> rows) {
        Map<Property, Set<Row>> found = new LinkedHashMap<>();
        for (Row row : rows) {
            for (Property property : properties(row)) {
                found.computeIfAbsent(property, _ -> new LinkedHashSet<>()).add(row);
            }
        }
        return found;
    }

    private List<Property> properties(Row row) {
        List<Property> found = new ArrayList<>();
        for (Object above : values(row, "supertraits")) {
            found.add(Properties.above(above.toString()));
        }
        for (Object macro : values(row, "macros")) {
            found.add(Properties.under(macro.toString()));
        }
        if (!is(row, "docs", "none")) {
            found.add(Properties.DOCUMENTED);
        }
        if (!is(row, "visibility", "public")) {
            found.add(Properties.INTERNAL);
        }
        if (is(row, "generic", "false")) {
            found.add(Properties.PLAIN);
        }
        if (row.kind().trait(row.fact()).filter(objects::contains).isEmpty()) {
            found.add(Properties.NO_OBJECT);
        }
        return found;
    }

    private static boolean is(Row row, String field, String value) {
        return text(row, field).equals(value);
    }

    private static String text(Row row, String field) {
        List<Object> values = values(row, field);
        return values.isEmpty() ? "" : values.getFirst().toString();
    }

    private static List<Object> values(Row row, String field) {
        Field of = TRAIT.field(field).orElseThrow();
        return row.values(of);
    }
}
