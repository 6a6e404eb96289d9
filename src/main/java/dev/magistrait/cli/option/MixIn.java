package dev.magistrait.cli.option;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * An option or parameter that stands in several commands. It is described by a builder: {@code check} adds it to itself without any reflection,
 * and commands that are described by annotations take it with {@code @Mixin}.
 */
@Command
abstract class MixIn {

    private final ArgSpec described;

    MixIn(ArgSpec described) {
        this.described = described;
    }

    /** Adds it to a command; picocli does so for a field with {@code @Mixin}. */
    @Spec(Spec.Target.MIXEE)
    public final void addTo(CommandSpec command) {
        command.add(described);
    }

    final ArgSpec described() {
        return described;
    }
}
