package dev.magistrait.report.json;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes records as JSON objects, indented by two spaces, with a line feed at the end.
 *
 * <p>A record's components are its fields, in their order; one that is an empty text or {@link #NOTHING} is left out. Maps are objects, collections
 * arrays. Whatever could move a terminal's cursor or turn its direction is escaped inside strings.
 */
public final class Json {

    /** Where a record could stand and there is none; in a map, {@code null}. */
    public static final Record NOTHING = new Nothing();

    private record Nothing() {}

    private static final ClassValue<Field[]> FIELDS = new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Field::of).toArray(Field[]::new);
        }
    };

    private static final int PORTION = 1 << 13;

    private final Writer out;
    private final StringBuilder pending = new StringBuilder(2 * PORTION);

    private Json(Writer out) {
        this.out = out;
    }

    /**
     * A component of a record.
     *
     * @param name in quotes
     */
    private record Field(String name, Method accessor) {

        static Field of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            StringBuilder name = new StringBuilder();
            JsonText.quote(component.getName(), name);
            return new Field(name.toString(), component.getAccessor());
        }

        Object of(Record object) {
            try {
                return accessor.invoke(object);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }

    /** Writes one document. */
    public static void write(Record document, Writer out) throws IOException {
        new Json(out).document(document);
    }

    /** Writes a document that is an array. */
    public static void write(Collection<? extends Record> items, Writer out) throws IOException {
        new Json(out).document(items);
    }

    private void document(Object value) throws IOException {
        value(value, "\n");
        pending.append('\n');
        out.append(pending);
    }

    private void value(Object value, String newLine) throws IOException {
        switch (value) {
            case String text -> JsonText.quote(text, pending);
            case Number number -> pending.append(number);
            case Boolean bool -> pending.append(bool);
            case Collection<?> items -> array(items, newLine);
            case Map<?, ?> map -> object(map, newLine);
            case Nothing _ -> pending.append("null");
            case Record object -> object(object, newLine);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
        if (pending.length() >= PORTION) {
            out.append(pending);
            pending.setLength(0);
        }
    }

    private void array(Collection<?> items, String newLine) throws IOException {
        String inner = newLine + "  ";
        char before = '[';
        for (Object item : items) {
            pending.append(before).append(inner);
            value(item, inner);
            before = ',';
        }
        close(before, "[]", newLine, ']');
    }

    private void object(Map<?, ?> fields, String newLine) throws IOException {
        String inner = newLine + "  ";
        char before = '{';
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            pending.append(before).append(inner);
            JsonText.quote(field.getKey().toString(), pending);
            pending.append(": ");
            value(field.getValue(), inner);
            before = ',';
        }
        close(before, "{}", newLine, '}');
    }

    private void object(Record object, String newLine) throws IOException {
        String inner = newLine + "  ";
        char before = '{';
        for (Field field : FIELDS.get(object.getClass())) {
            Object value = field.of(object);
            if (!"".equals(value) && !NOTHING.equals(value)) {
                pending.append(before).append(inner).append(field.name()).append(": ");
                value(value, inner);
                before = ',';
            }
        }
        close(before, "{}", newLine, '}');
    }

    private void close(char before, String empty, String newLine, char end) {
        if (before == ',') {
            pending.append(newLine).append(end);
        } else {
            pending.append(empty);
        }
    }
}
