package dev.magistrait.cli.inquiry;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.UsageErrors;
import dev.magistrait.cli.command.UsageException;
import dev.magistrait.engine.policy.FactQuery;
import dev.magistrait.policy.Constraint;
import dev.magistrait.policy.Mistake;
import dev.magistrait.policy.load.ConstraintText;
import dev.magistrait.policy.space.FactSpace;
import dev.magistrait.policy.space.Kind;
import dev.magistrait.report.facts.Column;
import dev.magistrait.source.Nearest;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * What {@code magistrait facts} is asked.
 *
 * @param query empty to count the facts of every kind
 * @param path the code
 * @param columns those that are to be shown; empty for all
 */
record FactsQuestion(Optional<FactQuery> query, String path, List<Column> columns) {

    private static final String HERE = ".";

    FactsQuestion {
        columns = List.copyOf(columns);
    }

    /**
     * Reads the words of a command line; refuses what is of no kind or field.
     *
     * @param given a kind, a path, or a path behind a kind
     */
    static FactsQuestion of(List<String> given, List<String> where, List<String> fields, Subcommand command) {
        Optional<Kind> kind = given.stream().findFirst().flatMap(FactSpace::kind);
        if (kind.isPresent()) {
            List<Constraint> constraints =
                    where.stream().map(w -> constraint(kind.get(), w, command)).toList();
            return new FactsQuestion(
                    Optional.of(new FactQuery(kind.get(), constraints)),
                    given.size() > 1 ? given.get(1) : HERE,
                    fields.stream().map(f -> column(kind.get(), f, command)).toList());
        }
        if (!given.isEmpty() && (given.size() > 1 || !Files.exists(command.path(given.getFirst())))) {
            throw unknown("kind of fact", given.getFirst(), names(), "`magistrait facts` lists them all", command);
        }
        if (!where.isEmpty() || !fields.isEmpty()) {
            throw command.wrongUsage(
                    "`" + (where.isEmpty() ? "--fields" : "--where") + "` needs a KIND",
                    "one of " + UsageErrors.all(names()));
        }
        return new FactsQuestion(Optional.empty(), given.isEmpty() ? HERE : given.getFirst(), List.of());
    }

    private static List<String> names() {
        return FactSpace.kinds().stream().map(Kind::name).toList();
    }

    private static Constraint constraint(Kind kind, String written, Subcommand command) {
        ConstraintText.Outcome read = ConstraintText.read(kind, written);
        return read.constraint()
                .orElseThrow(() -> refused(written, read.mistakes().getFirst(), command));
    }

    private static UsageException refused(String written, Mistake mistake, Subcommand command) {
        String remedy = mistake.help().isEmpty() ? "expected " + mistake.expected() : mistake.help();
        return command.wrongUsage(
                "`--where " + written + "`: " + mistake.message(),
                remedy.equals("expected ") ? "conditions are written as in policies" : remedy);
    }

    private static Column column(Kind kind, String name, Subcommand command) {
        List<Column> all = Column.of(kind);
        return all.stream()
                .filter(c -> c.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "field of `" + kind.name() + "`",
                        name,
                        all.stream().map(Column::name).toList(),
                        "known are "
                                + UsageErrors.all(all.stream().map(Column::name).toList()),
                        command));
    }

    private static UsageException unknown(
            String what, String name, List<String> known, String otherwise, Subcommand command) {
        List<String> nearest = Nearest.to(name, known);
        return command.wrongUsage(
                "unknown " + what + " `" + name + "`",
                nearest.isEmpty() ? otherwise : "did you mean " + UsageErrors.quoted(nearest) + "?");
    }
}
