package dev.magistrait.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A value of {@code --output}.
 *
 * @param format the one it names; empty or one
 */
record Output(List<Format> format, Path file) {

    private static final Pattern NAMED = Pattern.compile("([A-Za-z][A-Za-z-]*)=(.+)", Pattern.DOTALL);

    static final class Converter implements ITypeConverter<Output> {
        @Override
        public Output convert(String value) {
            Matcher named = NAMED.matcher(value);
            return named.matches()
                    ? new Output(List.of(new Format.Converter().convert(named.group(1))), path(named.group(2)))
                    : new Output(List.of(), path(value));
        }

        private static Path path(String given) {
            return FileName.path(given)
                    .orElseThrow(() -> new TypeConversionException(FileName.refused(given) + "; " + FileName.REMEDY));
        }
    }
}
