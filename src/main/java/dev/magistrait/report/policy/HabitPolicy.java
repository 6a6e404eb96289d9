package dev.magistrait.report.policy;

import dev.magistrait.fact.TraitId;
import dev.magistrait.report.facts.Listing.Row;
import dev.magistrait.report.policy.Habit.Group;
import dev.magistrait.report.policy.Habit.Property;
import dev.magistrait.report.text.Printable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes habits as rules of a policy, each with what does not keep to it, and with a test. */
public final class HabitPolicy {

    private static final int MOST_OTHERS = 5;

    private final List<String> lines = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private HabitPolicy() {}

    /** The policy, line by line. */
    public static List<String> lines(List<Habit> habits) {
        HabitPolicy policy = new HabitPolicy();
        policy.lines.add(
                "# What traits here have in common. Keep the rules that are meant, and give them ids and levels of yours.");
        policy.lines.add("rules:" + (habits.isEmpty() ? " []" : ""));
        habits.forEach(policy::rule);
        return policy.lines;
    }

    private void rule(Habit habit) {
        Group group = habit.group();
        Property property = habit.property();
        String said = habit.kept() == habit.of() ? "all " + habit.of() : habit.kept() + " of " + habit.of();
        add(
                2,
                "# " + said + " " + group.words() + " " + property.does()
                        + (habit.others().isEmpty() ? "" : "; not"));
        habit.others().stream().limit(MOST_OTHERS).forEach(r -> add(2, "#   " + place(r)));
        if (habit.others().size() > MOST_OTHERS) {
            add(2, "#   and " + (habit.others().size() - MOST_OTHERS) + " more");
        }
        String id = id(group.word() + "-" + property.word());
        add(2, "- id: " + id);
        add(4, "title: " + group.words() + " " + property.does());
        add(4, "level: note");
        add(4, "when:");
        boolean objects = property.broken().isEmpty();
        List<String> asked = new ArrayList<>(List.of("async: true", "context: production"));
        List.of(group.constraint(), property.broken()).stream()
                .filter(c -> !c.isEmpty())
                .forEach(asked::add);
        add(6, "trait t: { " + String.join(", ", asked) + " }");
        if (objects) {
            add(6, "dyn-use u: { trait: $t, context: production }");
        }
        add(4, "report: { at: " + (objects ? "$u" : "$t") + ", message: \"`{t.name}` " + property.lacks() + "\" }");
        test(group, property, id);
    }

    private String id(String text) {
        String id = "house/" + text;
        for (int i = 2; !ids.add(id); i++) {
            id = "house/" + text + "-" + i;
        }
        return id;
    }

    private void test(Group group, Property property, String id) {
        add(4, "tests:");
        String of = group.constraint();
        String glob = of.isEmpty() ? "" : of.substring(of.indexOf('"') + 1, of.length() - 1);
        boolean named = of.startsWith("name");
        add(6, "- crate: " + (named || glob.isEmpty() ? "example" : glob.replace("*", "example")));
        add(8, "rust: |");
        String suffix = named ? glob.substring(1) : "";
        code(property.sound().replace("NAME", "Kept" + suffix), "");
        boolean objects = property.broken().isEmpty();
        code(property.faulty().replace("NAME", "Broken" + suffix), objects ? "" : id);
        if (objects) {
            code("fn take(it: &dyn Broken" + suffix + ") {}", id);
        }
    }

    /** @param id of what is reported at the line that names the item; empty for nothing */
    private void code(String text, String id) {
        for (String line : text.lines().toList()) {
            boolean head = line.contains("Broken") && !id.isEmpty();
            add(10, line + (head ? " //~ " + id : ""));
        }
    }

    private static String place(Row row) {
        String path = row.kind().trait(row.fact()).map(TraitId::path).orElse("");
        return Printable.of(
                path + " (" + row.place().file() + ":" + row.place().region().line() + ")");
    }

    private void add(int indent, String text) {
        lines.add(" ".repeat(indent) + text);
    }
}
