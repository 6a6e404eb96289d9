package dev.magistrait.extract;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Fault;
import dev.magistrait.outline.FileOutline;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Outlines with every body read, to be compared with those that were made in one go. */
final class Whole {

    private final Extractor extractor;

    Whole(Extractor extractor) {
        this.extractor = extractor;
    }

    /** What the grammar does not know shows only in what the parser sees. */
    FileOutline of(FileOutline outline) throws ReflectiveOperationException {
        return (FileOutline) value(outline);
    }

    private Object value(Object fact) throws ReflectiveOperationException {
        if (fact instanceof Body.Unread body) {
            return new Body.Read(extractor.read(body));
        }
        if (fact instanceof List<?> list) {
            return list(list);
        }
        return fact instanceof Record record && fact.getClass().getPackage() == Body.class.getPackage()
                ? copy(record)
                : fact;
    }

    private List<Object> list(List<?> list) throws ReflectiveOperationException {
        List<Object> copy = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof Fault)) {
                copy.add(value(each));
            }
        }
        return copy;
    }

    private Object copy(Record record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getAccessor().invoke(record));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }
}
