package dev.magistrait.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A path as written, such as {@code ::std::vec::Vec<u8>} or {@code super::Svc}.
 *
 * @param global whether it starts with {@code ::}
 * @param segments at least one; {@code crate}, {@code self}, {@code super}, {@code Self} and {@code $crate} are segments
 */
public record TypePath(boolean global, List<Segment> segments) {

    /**
     * @param name the identifier, a raw one without {@code r#}
     * @param arguments its generic type arguments in order; of {@code Fn(A, B)} one tuple
     * @param bindings {@code Item = T} and {@code Item: Bound}; of {@code Fn(A) -> T} one named {@code Output}
     * @param lifetimes its lifetime arguments with their ticks
     */
    public record Segment(String name, List<RustType> arguments, List<Binding> bindings, List<String> lifetimes) {
        public Segment {
            arguments = List.copyOf(arguments);
            bindings = List.copyOf(bindings);
            lifetimes = List.copyOf(lifetimes);
        }

        public static Segment of(String name) {
            return new Segment(name, List.of(), List.of(), List.of());
        }
    }

    /** An associated type given ({@code type} holds one) or bounded ({@code type} is empty). */
    public record Binding(String name, List<RustType> type, List<Bound> bounds) {
        public Binding {
            type = List.copyOf(type);
            bounds = List.copyOf(bounds);
        }
    }

    public TypePath {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a path needs a segment");
        }
    }

    /** A path of plain names. */
    public static TypePath of(String... names) {
        return new TypePath(
                false, java.util.Arrays.stream(names).map(Segment::of).toList());
    }

    /** The last segment's name. */
    public String last() {
        return segments.getLast().name();
    }

    /** The names of the segments. */
    public List<String> names() {
        if (segments.size() == 1) {
            return List.of(segments.getFirst().name());
        }
        List<String> names = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            names.add(segment.name());
        }
        return names;
    }

    /** Whether it is that one name, without arguments or not. */
    public boolean is(String name) {
        return !global && segments.size() == 1 && segments.getFirst().name().equals(name);
    }

    /** The names joined by {@code ::}, without generic arguments. */
    @Override
    public String toString() {
        return (global ? "::" : "") + segments.stream().map(Segment::name).collect(Collectors.joining("::"));
    }
}
