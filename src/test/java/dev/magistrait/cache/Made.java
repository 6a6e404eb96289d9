package dev.magistrait.cache;

import dev.magistrait.engine.Reason;
import dev.magistrait.fact.RustFeature;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes values of record types at random, from the declarations of the types alone. */
final class Made {

    private static final int DEEPEST = 6;

    private final Random random;
    private final Set<Class<?>> kinds = new HashSet<>();

    Made(long seed) {
        this.random = new Random(seed);
    }

    /** All record types that have been made. */
    Set<Class<?>> kinds() {
        return kinds;
    }

    <T> T any(Class<T> type) {
        return type.cast(value(type, 0));
    }

    private Object value(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, depth);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class || plain == Integer.class) {
            return random.nextInt(50);
        }
        if (plain == boolean.class) {
            return random.nextBoolean();
        }
        if (plain == String.class) {
            return text();
        }
        if (plain == Region.class) {
            return region();
        }
        if (plain.isEnum()) {
            return one(plain.getEnumConstants());
        }
        if (plain == RustFeature.class) {
            return new RustFeature((String) one(RustFeature.NAMES.toArray()));
        }
        return plain.isSealed() ? variant(plain, depth) : made(plain, depth);
    }

    private Object collection(ParameterizedType generic, int depth) {
        Class<?> of = (Class<?>) generic.getActualTypeArguments()[0];
        if (Map.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            return map(of, generic, depth);
        }
        int size = of == Scope.class || of == Reason.class || isPathSegments(of)
                ? 1 + random.nextInt(2)
                : random.nextInt(3);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < (depth > DEEPEST && of != Reason.class && !isPathSegments(of) ? 0 : size); i++) {
            values.add(value(of, depth + 1));
        }
        if (of == Scope.class) {
            Scope first = (Scope) values.getFirst();
            values.set(
                    0,
                    new Scope(
                            -1,
                            Scope.Kind.FILE,
                            "",
                            first.generics(),
                            first.where(),
                            first.cfg(),
                            first.lints(),
                            first.region()));
        }
        return generic.getRawType() == Set.class ? Set.copyOf(values) : values;
    }

    private SortedMap<Object, Object> map(Class<?> keys, ParameterizedType generic, int depth) {
        SortedMap<Object, Object> values = new TreeMap<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            values.put(value(keys, depth + 1), value(generic.getActualTypeArguments()[1], depth + 1));
        }
        return values;
    }

    private static boolean isPathSegments(Class<?> of) {
        return of.getSimpleName().equals("Segment");
    }

    private Object variant(Class<?> sealed, int depth) {
        if (depth > DEEPEST) {
            return sealed == RustType.class
                    ? RustType.Tuple.UNIT
                    : sealed == Cfg.class ? new Cfg.Option(text()) : made(shallow(sealed), depth + 1);
        }
        return value(one(sealed.getPermittedSubclasses()), depth + 1);
    }

    /** The variant with the fewest components. */
    private static Class<?> shallow(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(c -> Arrays.stream(c.getRecordComponents()).noneMatch(r -> r.getType() == sealed))
                .min((a, b) -> Integer.compare(a.getRecordComponents().length, b.getRecordComponents().length))
                .orElseThrow();
    }

    private Object made(Class<?> type, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new AssertionError("neither a record nor anything else that is known: " + type);
        }
        kinds.add(type);
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), depth + 1);
        }
        return made(type, types, values);
    }

    private static Object made(Class<?> type, Class<?>[] types, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " of " + Arrays.toString(values), e);
        }
    }

    private String text() {
        return one("a", "Send", "über", "x😀", "feature = \"b\"", "T") + random.nextInt(9);
    }

    private Region region() {
        int line = 1 + random.nextInt(300);
        int column = 1 + random.nextInt(200);
        int lines = random.nextInt(3);
        return new Region(line, column, line + lines, lines == 0 ? column + random.nextInt(9) : 1 + random.nextInt(99));
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
