package dev.magistrait.cli.check;

import dev.magistrait.cli.command.FileName;
import dev.magistrait.cli.command.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A value of {@code --output}. */
record Output(Kind kind, Path file) {

    private static final Pattern NAMED = Pattern.compile("([A-Za-z][A-Za-z-]*)=(.*)", Pattern.DOTALL);

    /** What a file is to hold. */
    sealed interface Kind {

        /** What would go to standard output. */
        record Standard() implements Kind {}

        /** The report in a format. */
        record In(Format format) implements Kind {
            @Override
            public String toString() {
                return format.toString();
            }
        }

        /** The review, which rests on more than a report: on what can be asked of the sessions while they are open. */
        record Page() implements Kind {
            @Override
            public String toString() {
                return "html";
            }
        }
    }

    private static final class Kinds extends Words<Kind> {
        Kinds() {
            super("format", all());
        }

        private static List<Kind> all() {
            List<Kind> all = new ArrayList<>();
            all(Format.class).forEach(f -> all.add(new Kind.In(f)));
            all.add(new Kind.Page());
            return all;
        }
    }

    static final class Converter implements ITypeConverter<Output> {
        @Override
        public Output convert(String value) {
            Matcher named = NAMED.matcher(value);
            return named.matches()
                    ? new Output(new Kinds().convert(named.group(1)), path(named.group(2)))
                    : new Output(new Kind.Standard(), path(value));
        }

        private static Path path(String given) {
            if (given.isEmpty()) {
                throw new TypeConversionException("the name of the file is empty; write it behind `=`");
            }
            return FileName.path(given)
                    .orElseThrow(() -> new TypeConversionException(FileName.refused(given) + "; " + FileName.REMEDY));
        }
    }
}
