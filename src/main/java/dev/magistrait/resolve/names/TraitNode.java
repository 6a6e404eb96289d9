package dev.magistrait.resolve.names;

import dev.magistrait.fact.Macros;
import dev.magistrait.fact.TraitId;
import dev.magistrait.outline.TraitItem;
import java.util.ArrayList;
import java.util.List;

/** One trait item as written, with every crate that it is part of. */
public final class TraitNode {

    public final TraitId id;
    final Placed<TraitItem> home;
    public final List<Placed<TraitItem>> instances = new ArrayList<>(1);
    public Macros macros = Macros.NONE;
    /** The name of the trait that {@code make(Name: …)} generates; empty without. */
    public String variant = "";
    /** The name of the type that {@code dynosaur} writes for its objects; empty without. */
    public String object = "";
    /** Whether that type is for objects of the variant. */
    public boolean objectOfVariant;
    /** Whether {@code make} gives its futures {@code Send}: of the variant, or in place. */
    public boolean makesSend;
    /** Whether facts on it go into the session. */
    public boolean interesting;

    public TraitNode(TraitId id, Placed<TraitItem> home) {
        this.id = id;
        this.home = home;
        instances.add(home);
    }

    public TraitItem item() {
        return home.item();
    }

    public SourceUnit file() {
        return home.file();
    }

    /** Whether {@code make(Send)} rewrites it in place. */
    public boolean sendInPlace() {
        return makesSend && variant.isEmpty();
    }

    /** The path of the generated variant beside it. */
    public String variantPath() {
        return id.path().substring(0, id.path().length() - id.name().length()) + variant;
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
