package dev.magistrait.cli.option;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.Policies;
import dev.magistrait.cache.Store;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Version;
import dev.magistrait.report.Progress;
import dev.magistrait.timing.Meter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Mixin;

/** How commands read code that ask a session which stays open. */
public final class LiveOptions {

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Mixin
    private EditionOption edition = new EditionOption();

    @Mixin
    private CacheOptions cache = new CacheOptions();

    /** What earlier runs kept; whoever calls closes it, behind all that was opened with it. */
    public Store store(String path, Subcommand command) {
        command.requireRust(path);
        String directory = cache.given(List.of(Path.of(path)), command);
        return directory.isEmpty() ? Store.none() : Store.ofUser(Path.of(directory));
    }

    /** Checks a path; whoever calls closes what is returned. */
    public Live open(String path, List<String> policies, Store store, Subcommand command) {
        jobs.require(command);
        command.requireRust(path);
        policies.forEach(command::requireName);
        command.requireWithin(List.of(path), policies);
        return new Analysis(
                        Version.tool(),
                        edition.given(),
                        jobs.given(),
                        Policies.standard(policies),
                        Clock.system(ZoneId.systemDefault()),
                        store,
                        Meter.OFF)
                .live(Job.of(List.of(Path.of(path))), Progress.SILENT);
    }
}
