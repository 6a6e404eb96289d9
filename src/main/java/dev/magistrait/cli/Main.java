package dev.magistrait.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "magistrait",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Passes verdicts on Rust async traits.")
public final class Main implements Callable<Integer> {

    /** Ends the process with the command's exit code. */
    public static void main(String... args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return CommandLine.ExitCode.OK;
    }
}
