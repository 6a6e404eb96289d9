package dev.magistrait.cli.fix;

import dev.magistrait.analysis.Mended;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.fact.Dependency;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.tool.Cargo;
import dev.magistrait.fix.tool.CiFeatures;
import dev.magistrait.fix.tool.Programs;
import dev.magistrait.fix.tool.Verification;
import dev.magistrait.fix.tool.Verification.Outcome;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Standing;
import dev.magistrait.fix.write.Standing.Fate;
import dev.magistrait.workspace.UserCache;
import dev.magistrait.workspace.WorkTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code --verify}: whether the compiler takes what is changed. */
final class VerifyOption {

    private static final String MANIFEST = "Cargo.toml";
    private static final String ALL = "--workspace --all-targets";

    @Option(
            names = "--verify",
            arity = "0..1",
            paramLabel = "<arguments>",
            preprocessor = Attached.class,
            description = {
                "Run cargo check in a copy, before and after, and change only what adds no error.",
                "This runs build scripts and macros of the checked code; nothing is fetched.",
                "--verify=ARGUMENTS takes the place of --workspace --all-targets, and of the features",
                "that the workspace's own CI names."
            })
    private String arguments = "";

    /** A word behind the option is a path of its own: arguments stand behind a sign of equality. */
    static final class Attached implements IParameterPreprocessor {
        @Override
        @SuppressWarnings("JdkObsolete") // the kind of stack that picocli has
        public boolean preprocess(Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
            if (" ".equals(info.get("separator"))) {
                words.push(ALL);
            }
            return false;
        }
    }

    boolean asked() {
        return !arguments.isEmpty();
    }

    /** The same, less what the compiler does not take. */
    List<Mended> verified(List<Mended> all, Subcommand command) throws IOException {
        if (!asked() || all.stream().allMatch(m -> m.changes().isEmpty())) {
            return all;
        }
        command.warn(
                "`--verify` runs `cargo check`, and with it build scripts and macros of the checked code",
                "leave `--verify` away where the code is not trusted");
        Optional<Path> cargo = Programs.find("cargo", command.terminal().environment());
        List<Mended> verified = new ArrayList<>();
        for (Mended mended : all) {
            verified.add(
                    cargo.isPresent()
                            ? verified(mended, cargo.get())
                            : unverified(mended, "there is no `cargo` in PATH"));
        }
        return verified;
    }

    private Mended verified(Mended mended, Path program) throws IOException {
        List<Transaction> made = made(mended);
        if (made.isEmpty() || mended.changes().stream().noneMatch(VerifyOption::compiles)) {
            return mended;
        }
        Path directory = mended.material().workspace().directory().toRealPath();
        if (!Files.isRegularFile(directory.resolve(MANIFEST))) {
            return unverified(mended, "it belongs to no package, and Cargo knows nothing of it");
        }
        Path copied = WorkTree.of(directory).orElse(directory);
        Path cache = UserCache.directory().resolve("verify");
        List<String> given = List.of(arguments.split("\\s+"));
        Optional<CiFeatures> ci =
                arguments.equals(ALL) && copied.equals(directory) ? CiFeatures.of(directory) : Optional.empty();
        try {
            if (ci.isPresent()) {
                List<String> with = Stream.concat(given.stream(), ci.get().arguments().stream())
                        .toList();
                Outcome outcome =
                        outcome(Cargo.in(program, cache, copied, directory, with, dependencies(mended)), mended);
                if (outcome instanceof Outcome.Verified) {
                    return judged(
                            mended,
                            outcome,
                            ", with `" + String.join(" ", ci.get().arguments()) + "` as "
                                    + ci.get().place() + " has it");
                }
            }
            return judged(
                    mended,
                    outcome(Cargo.in(program, cache, copied, directory, given, dependencies(mended)), mended),
                    "");
        } catch (IOException e) {
            return unverified(mended, "the copy could not be made: " + e.getMessage());
        }
    }

    private static Outcome outcome(Cargo made, Mended mended) throws IOException {
        try (Cargo cargo = made) {
            return Verification.of(
                    cargo, made(mended), some -> only(mended, some).changes());
        }
    }

    /** Policies and baselines are nothing to a compiler. */
    private static boolean compiles(FileChange change) {
        return change.file().endsWith(".rs") || change.file().endsWith(MANIFEST);
    }

    private static List<Transaction> made(Mended mended) {
        return mended.standings().stream()
                .filter(Standing::made)
                .map(Standing::transaction)
                .toList();
    }

    private static List<Dependency> dependencies(Mended mended) {
        return mended.material().workspace().packages().stream()
                .flatMap(p -> p.dependencies().stream())
                .toList();
    }

    private static Mended only(Mended mended, List<Transaction> some) {
        Set<String> ids = some.stream().map(Transaction::id).collect(Collectors.toSet());
        return mended.with(mended.standings().stream()
                .map(s -> s.made() && !ids.contains(s.transaction().id()) ? s.as(Fate.TAKEN_BACK, "") : s)
                .toList());
    }

    /** @param asked what Cargo was asked for beside the usual */
    private static Mended judged(Mended mended, Outcome outcome, String asked) {
        return switch (outcome) {
            case Outcome.Unverified(String why) -> unverified(mended, why);
            case Outcome.Verified(Map<String, String> takenBack, boolean standIns) -> {
                String said = "`cargo check` finds no new error" + asked
                        + (standIns ? ", with stand-ins for the macros that cannot be had" : "");
                yield mended.with(mended.standings().stream()
                        .map(s -> s.made() ? judged(s, takenBack, said) : s)
                        .toList());
            }
        };
    }

    private static Standing judged(Standing standing, Map<String, String> takenBack, String said) {
        String error = takenBack.getOrDefault(standing.transaction().id(), "");
        return error.isEmpty() ? standing.as(Fate.OFFERED, said) : standing.as(Fate.TAKEN_BACK, error);
    }

    private static Mended unverified(Mended mended, String why) {
        return mended.with(mended.standings().stream()
                .map(s -> s.made() ? s.as(Fate.NOT_VERIFIED, why) : s)
                .toList());
    }
}
