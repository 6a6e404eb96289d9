package dev.magistrait.report.json;

import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes records as JSON objects, indented by two spaces, with a line feed at the end.
 *
 * <p>A record's components are its fields, in their order; one that is an empty text or {@link #NOTHING} is left out. Maps are objects, collections
 * arrays. Whatever could move a terminal's cursor or turn its direction is escaped inside strings.
 */
public final class Json {

    /** Where a record could stand and there is none. */
    public static final Record NOTHING = new Nothing();

    private record Nothing() {}

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                component.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private final Writer out;

    private Json(Writer out) {
        this.out = out;
    }

    /** Writes one document. */
    public static void write(Record document, Writer out) throws IOException {
        new Json(out).value(document, "\n");
        out.write('\n');
    }

    /** Writes a document that is an array. */
    public static void write(Collection<? extends Record> items, Writer out) throws IOException {
        new Json(out).value(items, "\n");
        out.write('\n');
    }

    private void value(Object value, String newLine) throws IOException {
        switch (value) {
            case String text -> JsonText.quote(text, out);
            case Number number -> out.write(number.toString());
            case Boolean bool -> out.write(bool.toString());
            case Collection<?> items -> array(items, newLine);
            case Map<?, ?> map -> object(map, newLine);
            case Record object -> object(fields(object), newLine);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private void array(Collection<?> items, String newLine) throws IOException {
        String separator = "[";
        for (Object item : items) {
            out.write(separator);
            out.write(newLine + "  ");
            value(item, newLine + "  ");
            separator = ",";
        }
        out.write(items.isEmpty() ? "[]" : newLine + "]");
    }

    private void object(Map<?, ?> fields, String newLine) throws IOException {
        String separator = "{";
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            out.write(separator);
            out.write(newLine + "  ");
            JsonText.quote(field.getKey().toString(), out);
            out.write(": ");
            value(field.getValue(), newLine + "  ");
            separator = ",";
        }
        out.write(fields.isEmpty() ? "{}" : newLine + "}");
    }

    private static Map<String, Object> fields(Record object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS.get(object.getClass())) {
            Object value = read(object, component);
            if (!"".equals(value) && !NOTHING.equals(value)) {
                fields.put(component.getName(), value);
            }
        }
        return fields;
    }

    private static Object read(Record object, RecordComponent component) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
