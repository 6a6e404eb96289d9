package dev.magistrait.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program that is measured, and the options that it knows. */
final class Magistrait {

    /** Findings of no level fail, and what cannot be read does not count against speed. */
    static final Set<Integer> DONE = Set.of(0, 3);

    /** The same of {@code fix}, which ends with 1 where a diff is left. */
    static final Set<Integer> SHOWN = Set.of(0, 1, 3);

    private final String launcher;
    private final String help;

    Magistrait(Path project, Path scratch) {
        launcher = project.resolve("bin/magistrait").toString();
        help = Shell.output(scratch, project, launcher, "check", "--help");
    }

    /** Whether {@code check} has such an option. */
    boolean knows(String option) {
        return help.contains(option);
    }

    String launcher() {
        return launcher;
    }

    /** Reads every file afresh. */
    List<String> cold(int threads, Path tree) {
        return check(threads, tree, "--no-cache");
    }

    /** Reads every file afresh, with further options. */
    List<String> cold(int threads, Path tree, List<String> more) {
        return check(threads, tree, Shell.prefixed(List.of("--no-cache"), more).toArray(String[]::new));
    }

    /** Shows all that can be changed, and reads every file afresh. */
    List<String> fix(int threads, Path tree) {
        return List.of(
                launcher, "fix", "--unsafe-fixes", "--no-cache", "--jobs", String.valueOf(threads), tree.toString());
    }

    /** Keeps what it has read in a directory, where it knows how. */
    List<String> cached(int threads, Path tree, Path cache) {
        return knows("--cache-dir") ? check(threads, tree, "--cache-dir", cache.toString()) : check(threads, tree);
    }

    private List<String> check(int threads, Path tree, String... options) {
        List<String> command =
                new ArrayList<>(List.of(launcher, "check", "--fail-on", "never", "--jobs", String.valueOf(threads)));
        command.addAll(List.of(options));
        command.add(tree.toString());
        return command;
    }

    /** Options for the JVM that leave its ahead-of-time cache aside. */
    static Map<String, String> withoutAot() {
        return Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off");
    }
}
