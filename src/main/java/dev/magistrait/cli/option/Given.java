package dev.magistrait.cli.option;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/** What a command line says of options that are not read from annotations. */
public final class Given {

    private Given() {}

    /** The text of an option; empty where it is not given. */
    public static String text(ArgSpec option) {
        @Nullable String text = option.getValue();
        return text == null ? "" : text;
    }

    /** All values of an option that can be given several times. */
    public static <T> List<T> list(ArgSpec option) {
        @Nullable List<T> values = option.getValue();
        return values == null ? List.of() : values;
    }

    /** Whether a switch is given. */
    public static boolean on(ArgSpec option) {
        @Nullable Boolean on = option.getValue();
        return on != null && on;
    }

    /** The value of an option. */
    public static <T> Optional<T> ifGiven(ArgSpec option) {
        @Nullable T value = option.getValue();
        return Optional.ofNullable(value);
    }

    /** The value of an option that has one in any case, or another. */
    public static <T> T value(ArgSpec option, T otherwise) {
        @Nullable T value = option.getValue();
        return value == null ? otherwise : value;
    }
}
