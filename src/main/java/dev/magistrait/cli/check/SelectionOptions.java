package dev.magistrait.cli.check;

import static java.util.stream.Collectors.toMap;

import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.option.Given;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.finding.RuleGroup;
import dev.magistrait.policy.RuleNames;
import dev.magistrait.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code check} that say which findings are reported at all; the others count for nothing. */
final class SelectionOptions {

    private static final ITypeConverter<Level> LEVELS = word -> Stream.of(Level.NOTE, Level.WARNING, Level.ERROR)
            .filter(l -> l.word().equals(word))
            .findFirst()
            .orElseThrow(
                    () -> new TypeConversionException("unknown level `" + word + "`; known are note, warning, error"));

    private final OptionSpec rules = OptionSpec.builder("--rule")
            .paramLabel("<glob>")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                    "Report findings of these rules alone: an id, a glob such as `acme/*`, or a group:",
                    "correctness, send, api, style, coverage, triage, custom; may be given several times.")
            .build();
    private final OptionSpec level = OptionSpec.builder("--level")
            .paramLabel("<level>")
            .type(Level.class)
            .converters(LEVELS)
            .completionCandidates(List.of("note", "warning", "error"))
            .description("Report findings alone that are at least this severe: ${COMPLETION-CANDIDATES}.")
            .build();

    void addTo(CommandSpec spec) {
        spec.addOption(rules).addOption(level);
    }

    /** Refuses what names no bundled rule and can name no rule of a policy, which has a slash in its id. */
    void require(Subcommand command) {
        List<Rule> known = command.program().rules();
        for (RuleNames names : names()) {
            if (names.text().indexOf('/') < 0
                    && !names.group().equals(Optional.of(RuleGroup.CUSTOM))
                    && known.stream().noneMatch(r -> names.hold(r.id(), r.group()))) {
                throw command.unknownRule(names.text(), known);
            }
        }
    }

    /** The report with those findings alone that are asked for. */
    Report of(Report report, Subcommand command) {
        List<RuleNames> names = names();
        Optional<Level> least = Given.ifGiven(level);
        if (names.isEmpty() && least.isEmpty()) {
            return report;
        }
        Map<String, RuleGroup> groups =
                command.program().rules().stream().collect(toMap(Rule::id, Rule::group, (a, _) -> a));
        Map<String, Boolean> held = new HashMap<>();
        return report.only(f -> least.filter(l -> f.level().compareTo(l) < 0).isEmpty()
                && held.computeIfAbsent(f.rule(), id -> holds(names, id, groups.getOrDefault(id, RuleGroup.CUSTOM))));
    }

    private static boolean holds(List<RuleNames> names, String id, RuleGroup group) {
        return names.isEmpty() || names.stream().anyMatch(n -> n.hold(id, group));
    }

    private List<RuleNames> names() {
        return Given.<String>list(rules).stream().map(RuleNames::of).toList();
    }
}
