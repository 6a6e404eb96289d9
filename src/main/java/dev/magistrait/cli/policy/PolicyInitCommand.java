package dev.magistrait.cli.policy;

import dev.magistrait.analysis.Groundwork;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.Words;
import dev.magistrait.cli.command.WrittenFiles;
import dev.magistrait.policy.Bundled;
import dev.magistrait.policy.load.PolicyLoader;
import dev.magistrait.policy.schema.PolicySchema;
import dev.magistrait.report.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code magistrait policy init}. */
@Command(
        name = "init",
        description =
                "Writes a policy to start from, with a rule and its tests, and the schema that editors check it by.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  magistrait policy init",
            "  magistrait policy init --extends library",
            "  magistrait policy init policies/acme.yaml --no-schema"
        })
final class PolicyInitCommand extends Subcommand {

    /** Beside the policy, so that the reference in it holds wherever the two are checked out. */
    private static final String SCHEMA = "magistrait.schema.json";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = PolicyLoader.FILE,
            description = "What to write (default: ${DEFAULT-VALUE}).")
    private Path file = Path.of(PolicyLoader.FILE);

    @Option(
            names = "--extends",
            paramLabel = "<name>",
            converter = Base.class,
            completionCandidates = Bases.class,
            description = {
                "The bundled policy to build upon: ${COMPLETION-CANDIDATES}",
                "(default: what suits the manifests of the workspace)."
            })
    private List<String> given = List.of();

    @Option(names = "--no-schema", description = "Write the policy alone.")
    private boolean alone;

    @Option(names = "--force", description = "Write over files that are there.")
    private boolean force;

    /** What can be extended. */
    static final class Base extends Words<String> {
        Base() {
            super("policy", Bundled.EXTENDED);
        }
    }

    /** For completion scripts. */
    static final class Bases implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Bundled.EXTENDED.iterator();
        }
    }

    @Override
    protected ExitCode execute() {
        Path schema = file.resolveSibling(SCHEMA);
        String schemaText = PolicySchema.text(program().rules());
        requireFree(file);
        if (!alone && !holds(schema, schemaText)) {
            requireFree(schema);
        }
        WrittenFiles files = new WrittenFiles(this);
        files.requirePolicy(file, "policy init");
        Groundwork chosen = given.isEmpty() ? Groundwork.of(directory()) : new Groundwork(given, List.of());
        files.write(file, out -> out.write(starter(chosen)));
        out().println("wrote " + file);
        if (!alone) {
            files.write(schema, out -> out.write(schemaText));
            out().println("wrote " + schema);
        }
        if (!chosen.reasons().isEmpty()) {
            out().println();
            out().println("What the manifests say:");
            chosen.reasons().forEach(r -> out().println("  " + Printable.of(r)));
        }
        out().println();
        out().println("`magistrait policy test` runs the tests of the rule in it.");
        return ExitCode.CLEAN;
    }

    private void requireFree(Path target) {
        if (!force && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw wrongUsage("`" + target + "` is there already", "`--force` writes over it");
        }
    }

    private static boolean holds(Path target, String text) {
        try {
            return Files.isRegularFile(target) && Files.readString(target).equals(text);
        } catch (IOException e) {
            return false;
        }
    }

    private Path directory() {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
    }

    private String starter(Groundwork chosen) {
        String first = alone
                ? "# `magistrait policy schema --output " + SCHEMA
                        + "` writes what editors check this file by, when its"
                        + " first line is\n# yaml-language-server: $schema=" + SCHEMA + "\n"
                : "# yaml-language-server: $schema=" + SCHEMA + "\n";
        return first + "#\n"
                + template()
                        .replace("{{extends}}", String.join(", ", chosen.bases()))
                        .replace("{{reasons}}", comment(chosen));
    }

    /** Why it extends what it does, as comments. */
    private static String comment(Groundwork chosen) {
        return chosen.reasons().stream()
                .map(r -> "# " + Printable.of(r) + ".\n")
                .collect(Collectors.joining());
    }

    private static String template() {
        try (InputStream in = PolicyInitCommand.class.getResourceAsStream("starter.yaml")) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: starter.yaml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
