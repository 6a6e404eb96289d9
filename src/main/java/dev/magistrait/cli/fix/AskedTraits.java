package dev.magistrait.cli.fix;

import dev.magistrait.analysis.Live;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.UsageErrors;
import dev.magistrait.source.Nearest;
import java.util.List;

/** Finds the traits that a command line means: by their paths, or by an end that no other has. */
record AskedTraits(List<String> known, Subcommand command) {

    AskedTraits(Live live, Subcommand command) {
        this(
                live.report().workspaces().stream()
                        .flatMap(w -> w.decisions().stream())
                        .map(d -> d.trait().id().path())
                        .distinct()
                        .sorted()
                        .toList(),
                command);
    }

    List<String> paths(List<String> given) {
        return given.stream().map(this::path).toList();
    }

    private String path(String given) {
        if (known.contains(given)) {
            return given;
        }
        List<String> ends = known.stream().filter(k -> k.endsWith("::" + given)).toList();
        if (ends.isEmpty()) {
            List<String> near = Nearest.to(given, known);
            throw command.wrongUsage(
                    "no trait `" + given + "` has a verdict here",
                    near.isEmpty()
                            ? "`magistrait check` lists verdicts"
                            : "did you mean " + UsageErrors.quoted(near) + "?");
        }
        if (ends.size() > 1) {
            throw command.wrongUsage(
                    "`" + given + "` can be " + ends.size() + " traits",
                    "name one of " + UsageErrors.quoted(ends.subList(0, Math.min(3, ends.size()))));
        }
        return ends.getFirst();
    }
}
