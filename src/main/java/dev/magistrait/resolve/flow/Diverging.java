package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.TypeWalk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of functions that may never return: what stands behind a call of one is not reached. Rust looks at the type that a call gives: it
 * never returns where that type has no value, as {@code !} and an enum without variants.
 */
final class Diverging {

    /** Functions of the standard library that give {@code !}. */
    private static final Set<String> STANDARD = Set.of(
            "exit",
            "abort",
            "_exit",
            "panic_any",
            "resume_unwind",
            "unreachable_unchecked",
            "handle_alloc_error",
            "begin_panic",
            "panic_fmt",
            "unreachable");

    private final List<CrateUnit> crates;
    private final Set<String> names = new HashSet<>(STANDARD);
    private final Set<String> empty = new HashSet<>(Set.of("Infallible"));
    private boolean read;

    Diverging(List<CrateUnit> crates) {
        this.crates = crates;
    }

    /** Whether a call of that name may never return. */
    boolean contains(String name) {
        if (!read) {
            read = true;
            crates.forEach(c -> c.files.forEach(this::types));
            crates.forEach(c -> c.files.forEach(this::functions));
        }
        return names.contains(name);
    }

    private void types(SourceUnit file) {
        for (TypeItem type : file.outline.types()) {
            if (type.empty() || type.fields().stream().anyMatch(f -> mentions(f.type()))) {
                empty.add(type.name());
            }
        }
        file.outline.aliases().stream().filter(a -> mentions(a.target())).forEach(a -> empty.add(a.name()));
    }

    private void functions(SourceUnit file) {
        file.outline.functions().forEach(this::add);
        file.outline.impls().stream().map(ImplItem::methods).forEach(m -> m.forEach(this::add));
        file.outline.traits().stream().map(TraitItem::methods).forEach(m -> m.forEach(this::add));
    }

    private void add(FnItem function) {
        if (mentions(function.returns())) {
            names.add(function.name());
        }
    }

    /** Whether a type without values stands in the type. */
    private boolean mentions(RustType type) {
        if (type instanceof RustType.Other other && other.text().equals("!")) {
            return true;
        }
        boolean[] found = new boolean[1];
        new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                found[0] |= empty.contains(named.path().last());
            }
        }.type(type);
        return found[0];
    }
}
