package dev.magistrait.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of an option that takes one of a few words. */
public class Words<T> implements ITypeConverter<T> {

    private final String kind;
    private final List<T> values;

    /**
     * @param kind what a value is, such as {@code format}
     * @param values whose {@code toString} are the words
     */
    public Words(String kind, List<T> values) {
        this.kind = kind;
        this.values = values;
    }

    @Override
    public final T convert(String word) {
        return values.stream()
                .filter(v -> v.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(unknown(word)));
    }

    private String unknown(String word) {
        List<String> known = values.stream().map(Object::toString).toList();
        return "unknown %s `%s`; known are %s".formatted(kind, word, String.join(", ", known));
    }

    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those of an enumeration. */
    public static <E extends Enum<E>> Words<E> among(String kind, Class<E> type) {
        return new Words<>(kind, all(type));
    }

    public static <E extends Enum<E>> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }
}
