package dev.magistrait.cli.command;

import dev.magistrait.report.Tool;
import dev.magistrait.syntax.RustGrammar;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: all that a report's outcome or speed can depend on. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "magistrait " + number(),
            "grammar    tree-sitter-rust %s, ABI %d".formatted(RustGrammar.version(), RustGrammar.abi()),
            "natives    " + RustGrammar.natives(),
            "java       %s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor")),
        };
    }

    /** The program as reports name it. */
    public static Tool tool() {
        return new Tool("magistrait", number());
    }

    private static String number() {
        var number = Version.class.getPackage().getImplementationVersion();
        return number == null ? "(not packaged)" : number;
    }
}
