package dev.magistrait.cli;

import dev.magistrait.finding.Rule;
import dev.magistrait.report.Summary;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.Style;
import dev.magistrait.source.Nearest;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command of the program. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class Subcommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Says by what it is described, where that is not read from annotations. */
    final void describedBy(CommandSpec own) {
        spec = own;
    }

    /** Carries it out. */
    abstract ExitCode execute() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return execute().number();
    }

    final Main main() {
        return (Main) spec.root().userObject();
    }

    final Program program() {
        return main().program();
    }

    final PrintWriter out() {
        return main().out();
    }

    final Palette palette() {
        return main().palette();
    }

    final String painted(Style style, String text) {
        return palette().paint(style, text);
    }

    /** Says what the command can do. */
    final void usage() {
        spec.commandLine().usage(out());
    }

    final void requireName(String given) {
        if (given.isEmpty()) {
            throw wrongUsage("the name of a file is empty", "give a name, or leave the option away");
        }
        if (FileName.path(given).isEmpty()) {
            throw wrongUsage(FileName.refused(given), FileName.REMEDY);
        }
    }

    /** Refuses files of the command line that links of the checked tree take to somewhere else. */
    final void requireWithin(List<String> checked, List<String> read) {
        new CheckedPlaces(this, checked).requireAll(read);
    }

    final void requireRust(String given) {
        Path path = FileName.path(given).orElseThrow(() -> wrongUsage(FileName.refused(given), FileName.REMEDY));
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
    final ExitCode read(Summary summary) {
        if (!summary.unread()) {
            return ExitCode.CLEAN;
        }
        List<String> kinds = summary.problems().entrySet().stream()
                .map(p -> p.getValue() + " " + p.getKey().word())
                .toList();
        new ErrorText(main().terminal())
                .warn(
                        "not all code could be read: " + String.join(", ", kinds),
                        List.of("help: `magistrait check` shows what, and why"));
        return ExitCode.UNREAD;
    }

    final UsageException unknownRule(String id, List<Rule> known) {
        List<String> nearest =
                Nearest.to(id, known.stream().map(Rule::id).distinct().toList());
        return wrongUsage(
                "unknown rule `" + id + "`",
                nearest.isEmpty()
                        ? "`magistrait rules` lists them all"
                        : "did you mean " + UsageErrors.quoted(nearest) + "?");
    }

    final UsageException wrongUsage(String message, String remedy) {
        return new UsageException(spec.commandLine(), message, remedy);
    }
}
