package dev.magistrait.resolve.types;

import dev.magistrait.fact.TraitId;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Entry;
import dev.magistrait.resolve.names.Names;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All trait items of a workspace, one node for each item written, entered into the names of every crate that it is part of. */
public final class TraitIndex {

    private final Map<String, TraitNode> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> twins = new HashMap<>();

    public TraitIndex(List<CrateUnit> crates) {
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                file.outline.traits().stream()
                        .filter(t -> file.live(t.scope()))
                        .forEach(t -> enter(new Placed<>(file, t)));
            }
        }
    }

    public Collection<TraitNode> nodes() {
        return nodes.values();
    }

    /** Enters the trait that {@code make(Name: …)} generates beside the written one, and that other macros may write what nobody sees. */
    public static void enterGenerated(TraitNode node) {
        for (Placed<TraitItem> instance : node.instances) {
            Names names = names(instance);
            if (node.macros.obscured()) {
                names.addRewritten(instance.item().name());
            }
            if (!node.variant.isEmpty()) {
                names.add(
                        Namespace.TYPE,
                        node.variant,
                        new Entry(
                                new Def.OfTrait(node, node.variant),
                                instance.item().visibility(),
                                instance.file().crate.own(instance.item().cfg())));
            }
            if (!node.object.isEmpty()) {
                names.add(
                        Namespace.TYPE,
                        node.object,
                        new Entry(
                                new Def.OfObject(node, node.objectOfVariant),
                                instance.item().visibility(),
                                instance.file().crate.own(instance.item().cfg())));
            }
        }
    }

    public static Names names(Placed<TraitItem> instance) {
        return instance.file().table(instance.item().scope());
    }

    private void enter(Placed<TraitItem> instance) {
        String key = instance.file().key() + "@" + instance.item().region();
        TraitNode node = nodes.get(key);
        if (node == null) {
            node = new TraitNode(identify(instance), instance);
            nodes.put(key, node);
        } else {
            node.instances.add(instance);
        }
        Entry entry = new Entry(
                new Def.OfTrait(node, ""),
                instance.item().visibility(),
                instance.file().crate.own(instance.item().cfg()));
        names(instance).add(Namespace.TYPE, instance.item().name(), entry);
    }

    private TraitId identify(Placed<TraitItem> instance) {
        String path = path(instance);
        int twin = twins.merge(path, 1, Integer::sum) - 1;
        return new TraitId(path, twin);
    }

    private static String path(Placed<TraitItem> instance) {
        SourceUnit file = instance.file();
        List<String> functions = new ArrayList<>();
        int at = instance.item().scope();
        for (; at > 0 && !file.scope(at).isModule(); at = file.scope(at).parent()) {
            if (file.scope(at).kind() == Scope.Kind.FN) {
                functions.addFirst(file.scope(at).name());
            }
        }
        StringBuilder path = new StringBuilder(file.module(at).path);
        functions.forEach(f -> path.append("::").append(f));
        return path.append("::").append(instance.item().name()).toString();
    }
}
