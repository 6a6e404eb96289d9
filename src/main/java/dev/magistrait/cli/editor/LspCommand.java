package dev.magistrait.cli.editor;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Policies;
import dev.magistrait.cache.Store;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.RulePages;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Version;
import dev.magistrait.cli.option.CacheOptions;
import dev.magistrait.cli.option.JobsOption;
import dev.magistrait.live.OpenTree;
import dev.magistrait.lsp.Host;
import dev.magistrait.lsp.LanguageServerProcess;
import dev.magistrait.lsp.Settings;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.timing.Meter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code magistrait lsp}. */
@Command(
        name = "lsp",
        description = {
            "Serves an editor over the Language Server Protocol, on standard input and output.",
            "Editors start it; what they set is described in the guide."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  magistrait lsp", "  magistrait lsp --stdio --jobs 2"})
public final class LspCommand extends Subcommand {

    /** As deep as a check may go. */
    private static final long STACK = 16L * 1024 * 1024;

    @Option(
            names = "--stdio",
            description = "Speak on standard input and output: there is no other way, and clients say it.")
    @SuppressWarnings("UnusedVariable") // It says what is so anyway.
    private boolean stdio;

    @Mixin
    private JobsOption jobs = new JobsOption();

    @Mixin
    private CacheOptions cache = new CacheOptions();

    @Override
    protected ExitCode execute() {
        jobs.require(this);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // Whoever prints must not speak to the client.
        System.setOut(System.err);
        String kept = cache.given(List.of(), this);
        try (Store store = kept.isEmpty() ? Store.none() : Store.ofUser(Path.of(kept))) {
            LanguageServerProcess.serve(new Served(store, jobs.given()), System.in, out);
        }
        return ExitCode.CLEAN;
    }

    private record Served(Store store, int jobs) implements Host {

        @Override
        public Tool tool() {
            return Version.tool();
        }

        @Override
        public OpenTree open(List<Path> paths, Settings settings) {
            Analysis analysis = new Analysis(
                    tool(),
                    settings.edition(),
                    jobs,
                    Policies.standard(settings.policies(), settings.exclude()),
                    Clock.system(ZoneId.systemDefault()),
                    store,
                    Meter.OFF);
            return new OpenTree(analysis, paths, Progress.SILENT);
        }

        @Override
        public Optional<URI> page(Report report, String rule) {
            return RulePages.of(report).apply(rule);
        }

        @Override
        public void exit(int code) {
            System.exit(code);
        }

        @Override
        public long stack() {
            return STACK;
        }
    }
}
