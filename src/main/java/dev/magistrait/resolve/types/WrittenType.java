package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A type in Rust's own form, as rustfmt would write it on one line. What the outline does not keep of a type is its kind in words. */
final class WrittenType {

    private WrittenType() {}

    static String of(RustType type) {
        return switch (type) {
            case RustType.Named named -> path(named.path());
            case RustType.Qualified qualified -> qualified(qualified);
            case RustType.Dyn dyn -> "dyn " + bounds(dyn.bounds());
            case RustType.Impl impl -> "impl " + bounds(impl.bounds());
            case RustType.Reference reference ->
                "&" + (reference.lifetime().isEmpty() ? "" : reference.lifetime() + " ")
                        + (reference.mutable() ? "mut " : "") + of(reference.target());
            case RustType.Tuple tuple -> tuple(tuple);
            case RustType.Other other -> other.text();
        };
    }

    private static String qualified(RustType.Qualified type) {
        String trait = type.trait().stream().map(t -> " as " + path(t)).collect(Collectors.joining());
        return "<" + of(type.self()) + trait + ">::" + String.join("::", type.rest()) + list(type.arguments());
    }

    private static String tuple(RustType.Tuple tuple) {
        String parts = tuple.parts().stream().map(WrittenType::of).collect(Collectors.joining(", "));
        return "(" + parts + (tuple.parts().size() == 1 ? ",)" : ")");
    }

    private static String path(TypePath path) {
        return (path.global() ? "::" : "")
                + path.segments().stream().map(WrittenType::segment).collect(Collectors.joining("::"));
    }

    private static String segment(TypePath.Segment segment) {
        List<String> inside = new ArrayList<>(segment.lifetimes());
        segment.arguments().forEach(a -> inside.add(of(a)));
        for (TypePath.Binding binding : segment.bindings()) {
            inside.add(
                    binding.type().isEmpty()
                            ? binding.name() + ": " + bounds(binding.bounds())
                            : binding.name() + " = " + of(binding.type().getFirst()));
        }
        return segment.name() + (inside.isEmpty() ? "" : "<" + String.join(", ", inside) + ">");
    }

    private static String list(List<RustType> types) {
        return types.isEmpty() ? "" : types.stream().map(WrittenType::of).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String bounds(List<Bound> bounds) {
        return bounds.stream()
                .map(b -> switch (b) {
                    case Bound.Trait trait -> (trait.relaxed() ? "?" : "") + path(trait.path());
                    case Bound.Lifetime lifetime -> lifetime.name();
                    case Bound.Use use -> "use<" + String.join(", ", use.captured()) + ">";
                })
                .collect(Collectors.joining(" + "));
    }
}
