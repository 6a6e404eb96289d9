package dev.magistrait.cli.command;

import dev.magistrait.analysis.PolicyAtHand;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.Repositories;
import dev.magistrait.policy.git.GitRepositories;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Summary;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.Style;
import dev.magistrait.source.Nearest;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command of the program. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
public abstract class Subcommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Says by what it is described, where that is not read from annotations. */
    protected final void describedBy(CommandSpec own) {
        spec = own;
    }

    /** Carries it out. */
    protected abstract ExitCode execute() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return execute().number();
    }

    private Host host() {
        return (Host) spec.root().userObject();
    }

    public final Program program() {
        return host().program();
    }

    public final Terminal terminal() {
        return host().terminal();
    }

    public final PrintWriter out() {
        return host().out();
    }

    public final Palette palette() {
        return host().palette();
    }

    /** When the program began, in the time of {@link System#nanoTime()}. */
    protected final long begun() {
        return host().begun();
    }

    /** The whole command line, for completion. */
    protected final CommandLine commandLine() {
        return host().commandLine();
    }

    protected final String painted(Style style, String text) {
        return palette().paint(style, text);
    }

    /** Says what the command can do. */
    protected final void usage() {
        spec.commandLine().usage(out());
    }

    /** Does work that says on a terminal how far it is. */
    protected final <T> T watched(Function<Progress, T> work) {
        if (!terminal().showsProgress()) {
            return work.apply(Progress.SILENT);
        }
        try (var line = new ProgressLine(terminal().errWriter(), System::nanoTime)) {
            return work.apply(line);
        }
    }

    /** Policies in Git, kept in the user's cache. */
    protected final Repositories repositories() {
        return GitRepositories.of(terminal().environment());
    }

    /** The policies that the command line names or that are found. */
    public final PolicyAtHand policyAtHand() {
        return new PolicyAtHand(repositories());
    }

    /** The file that is called so; refuses what can be the name of none. */
    public final Path path(String given) {
        return FileName.path(given).orElseThrow(() -> wrongUsage(FileName.refused(given), FileName.REMEDY));
    }

    public final void requireName(String given) {
        if (given.isEmpty()) {
            throw wrongUsage("the name of a file is empty", "give a name, or leave the option away");
        }
        path(given);
    }

    /** Refuses files of the command line that links of the checked tree take to somewhere else. */
    public final void requireWithin(List<String> checked, List<String> read) {
        new CheckedPlaces(this, checked).requireAll(read);
    }

    public final void requireRust(String given) {
        Path path = path(given);
        if (path.endsWith("Cargo.toml")) {
            throw wrongUsage("`" + given + "` is a manifest", "give the directory it stands in");
        }
        if (!Files.exists(path)) {
            throw wrongUsage("`" + given + "` does not exist", "give a directory or a .rs file");
        }
        if (!Files.isDirectory(path) && !given.endsWith(".rs")) {
            throw wrongUsage(
                    "`" + given + "` is neither a directory nor a .rs file",
                    "give the directory of a crate or workspace");
        }
    }

    /** How a command ends that does not show problems: where there are such that leave code unread, it says that there are. */
    protected final ExitCode read(Summary summary) {
        if (!summary.unread()) {
            return ExitCode.CLEAN;
        }
        List<String> kinds = summary.problems().entrySet().stream()
                .map(p -> p.getValue() + " " + p.getKey().word())
                .toList();
        new ErrorText(terminal())
                .warn(
                        "not all code could be read: " + String.join(", ", kinds),
                        List.of("help: `magistrait check` shows what, and why"));
        return ExitCode.UNREAD;
    }

    /** Says what does not keep the command from its work. */
    public final void warn(String warning, String help) {
        new ErrorText(terminal()).warn(warning, List.of("help: " + help));
    }

    public final UsageException unknownRule(String id, List<Rule> known) {
        List<String> nearest =
                Nearest.to(id, known.stream().map(Rule::id).distinct().toList());
        return wrongUsage(
                "unknown rule `" + id + "`",
                nearest.isEmpty()
                        ? "`magistrait rules` lists them all"
                        : "did you mean " + UsageErrors.quoted(nearest) + "?");
    }

    public final UsageException wrongUsage(String message, String remedy) {
        return new UsageException(spec.commandLine(), message, remedy);
    }
}
