package dev.magistrait.resolve;

import dev.magistrait.fact.Macros;
import dev.magistrait.fact.TraitId;
import dev.magistrait.outline.TraitItem;
import java.util.ArrayList;
import java.util.List;

/** One trait item as written, with every crate that it is part of. */
final class TraitNode {

    final TraitId id;
    final Placed<TraitItem> home;
    final List<Placed<TraitItem>> instances = new ArrayList<>(1);
    Macros macros = Macros.NONE;
    /** The name of the trait that {@code make(Name: …)} generates; empty without. */
    String variant = "";
    /** Whether {@code make} gives its futures {@code Send}: of the variant, or in place. */
    boolean makesSend;
    /** Whether facts on it go into the session. */
    boolean interesting;

    TraitNode(TraitId id, Placed<TraitItem> home) {
        this.id = id;
        this.home = home;
        instances.add(home);
    }

    TraitItem item() {
        return home.item();
    }

    SourceUnit file() {
        return home.file();
    }

    /** Whether {@code make(Send)} rewrites it in place. */
    boolean sendInPlace() {
        return makesSend && variant.isEmpty();
    }

    /** The path of the generated variant beside it. */
    String variantPath() {
        return id.path().substring(0, id.path().length() - id.name().length()) + variant;
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
