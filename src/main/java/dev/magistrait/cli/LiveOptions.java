package dev.magistrait.cli;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.Policies;
import dev.magistrait.report.Progress;
import dev.magistrait.rust.Edition;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Option;

/** How commands read code that ask a session which stays open. */
final class LiveOptions {

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "<number>",
            description = "How many threads read files (default: as many as there are processors).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--edition",
            paramLabel = "<year>",
            defaultValue = "2021",
            converter = CheckCommand.Editions.class,
            description = "The edition of lone files: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Edition edition = Edition.E2021;

    /** Checks a path; whoever calls closes what is returned. */
    Live open(String path, List<String> policies, Subcommand command) {
        if (jobs < 1) {
            throw command.wrongUsage("`--jobs " + jobs + "` leaves no thread to read files", "give 1 or more");
        }
        command.requireRust(path);
        policies.forEach(command::requireName);
        command.requireWithin(List.of(path), policies);
        return new Analysis(
                        Version.tool(),
                        edition,
                        jobs,
                        Policies.standard(policies),
                        Clock.system(ZoneId.systemDefault()))
                .live(Job.of(List.of(Path.of(path))), Progress.SILENT);
    }
}
