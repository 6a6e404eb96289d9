package dev.magistrait.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command line that cannot be carried out. */
public final class UsageException extends ParameterException {

    private final String remedy;

    /**
     * @param message what is wrong, with the words given
     * @param remedy what would be right
     */
    UsageException(CommandLine command, String message, String remedy) {
        super(command, message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
