package dev.magistrait.fix.plan;

import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Form;
import dev.magistrait.fact.Obstacle;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives the trait objects of a trait the type that {@code #[dynosaur]} writes. Unlike a {@code dyn}, nothing becomes one by itself: each place where an
 * implementor is put into a box or lent is found by its form, and where one could be that is not told, all is refused.
 */
final class Erasure {

    private final Workbench bench;
    private final Objects objects;

    Erasure(Workbench bench) {
        this.bench = bench;
        this.objects = new Objects(bench);
    }

    /** The attribute that writes the type; empty where the trait cannot have it. */
    Optional<String> attribute(Draft draft, Group group) {
        TraitDecl decl = group.decls().getFirst();
        String type = Twin.nameFor(group.name());
        for (Obstacle obstacle : bench.known().obstacles(group)) {
            if (obstacle.hinders(Form.DYNOSAUR)) {
                draft.refuse(obstacle.place().span(), "`dynosaur` does not take it: " + obstacle.text());
            }
        }
        bench.known().all(Crate.class).stream()
                .filter(c -> c.name().equals(decl.place().crate()) && c.msrv().belowDynosaur())
                .forEach(c -> draft.refuse(
                        decl.place().span(), "`" + c.name() + "` declares a Rust that is too old for `dynosaur`"));
        if (group.decls().size() > 1) {
            draft.refuse(decl.place().span(), "builds choose between several `" + group.name() + "`");
        }
        if (bench.mentions().of(type).stream().anyMatch(t -> t.file().endsWith(".rs"))) {
            draft.refuse(decl.place().span(), "the name `" + type + "` is in use");
        }
        return bench.item(draft, decl.place().span())
                .map(i -> "#[dynosaur::dynosaur(" + i.visibility() + type + " = dyn(box) " + group.name() + ")]");
    }

    /** Names the type in place of {@code dyn}, and makes objects by its functions. */
    void name(Draft draft, Group group, boolean sends) {
        TraitDecl decl = group.decls().getFirst();
        String type = Twin.nameFor(group.name());
        List<TraitObject> all = objects.of(draft, group, false);
        Set<String> owners = new TreeSet<>();
        Set<ErasedTypes.Taken> taken = new HashSet<>();
        for (TraitObject object : all) {
            String holder = ErasedTypes.holder(object);
            Optional<ErasedTypes.Taken> by = ErasedTypes.taken(object);
            Text text = object.text();
            Span place =
                    text.span(text.tokens().start(object.first()), text.tokens().end(object.last()));
            if (holder.isEmpty()) {
                draft.refuse(place, "neither a reference nor a box holds this object");
            } else if (holder.startsWith("&") && by.isEmpty()) {
                draft.refuse(place, "what is lent here is not told: `" + type + "::from_ref` makes one of a value");
            }
            ErasedTypes.lacking(object, decl, sends)
                    .ifPresent(a ->
                            draft.refuse(place, "`" + type + "` is `" + a + "` only where `" + group.name() + "` is"));
            by.ifPresent(taken::add);
            owners.add(holder);
            ErasedTypes.name(draft, object, type);
        }
        Values values = new Values(bench, group, type, all);
        owners.stream().filter(o -> !o.startsWith("&")).forEach(o -> values.boxed(draft, o));
        taken.forEach(t -> values.lent(draft, t));
        new Imports(bench, group).beside(draft, all, type);
        draft.review("each implementor of `" + group.name()
                + "` that is put into a box is taken for a trait object of it, and its methods are called only where `"
                + group.name() + "` is in scope");
    }
}
