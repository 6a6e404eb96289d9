package dev.magistrait.resolve.uses;

import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.WordSet;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What in a trait item itself stands in the way of another form. */
public final class TraitObstacles {

    private static final WordSet SELF = new WordSet(Set.of("self"));

    /** Traits that {@code dynosaur}'s struct has when its trait asks for them. */
    private static final Set<String> AUTO = Set.of("Send", "Sync", "Unpin", "UnwindSafe", "RefUnwindSafe");

    private final Traits traits;

    public TraitObstacles(Traits traits) {
        this.traits = traits;
    }

    public List<Hindrance> of(TraitNode node) {
        TraitItem item = node.item();
        List<Hindrance> found = new ArrayList<>();
        if (item.isUnsafe()) {
            found.add(onTrait(node, Kind.UNSAFE, item.name(), item.region()));
        }
        if (item.calls()) {
            found.add(onTrait(node, Kind.MACRO_ITEM, item.name(), item.region()));
        }
        item.methods().forEach(m -> method(node, m, found));
        unerasable(node, found);
        return found;
    }

    private static Hindrance onTrait(TraitNode node, Kind kind, String subject, Region at) {
        return new Hindrance(
                node.id, kind, subject, node.file().place(node.item().cfg(), at));
    }

    private static void add(TraitNode node, Kind kind, FnItem method, List<Hindrance> into) {
        into.add(new Hindrance(node.id, kind, method.name(), node.file().place(method.cfg(), method.region())));
    }

    private void method(TraitNode node, FnItem method, List<Hindrance> into) {
        if (method.params().stream().anyMatch(p -> !p.plain())) {
            add(node, Kind.PATTERN, method, into);
        }
        if (method.isAsync() && node.macros.boxes() && !method.hasBody() && method.needsBody()) {
            add(node, Kind.DECLARED_PATTERN, method, into);
        }
        if (unnamed(node.file(), method)) {
            add(node, Kind.UNNAMED_PARAMETER, method, into);
        }
        if (method.isAsync() && node.macros.boxes() && SignatureNames.in(node.file(), method)) {
            add(node, Kind.NAMED_LIFETIME, method, into);
        }
        if (method.isAsync() && node.macros.boxes() && SignatureNames.hides(node.file(), method, traits.resolver())) {
            add(node, Kind.HIDDEN_LIFETIME, method, into);
        }
        if (method.isAsync() && node.macros.mocked() && SignatureNames.borrows(method.returns())) {
            add(node, Kind.MOCKED_BORROW, method, into);
        }
        if (method.isAsync() && method.hasBody() && traits.bodies().mayName(method, SELF)) {
            held(node, method).ifPresent(k -> add(node, k, method, into));
        }
    }

    /** A type parameter that no argument names must be given by the caller, which a generated call does not do. */
    private static boolean unnamed(SourceUnit file, FnItem method) {
        List<RustType> arguments =
                method.params().stream().map(FnItem.Param::type).toList();
        return file.scope(method.inner()).generics().stream()
                .filter(g -> g.kind() != GenericParam.Kind.LIFETIME)
                .anyMatch(g -> !SignatureNames.mention(arguments, g.name()));
    }

    /** What a default body that holds {@code self} asks of it, where its future is {@code Send}. */
    private Optional<Kind> held(TraitNode node, FnItem method) {
        return switch (method.receiver().kind()) {
            case NONE -> Optional.empty();
            case REFERENCE, TYPED -> asked(node, method, "Sync").map(_ -> Kind.NEEDS_SYNC);
            case MUTABLE_REFERENCE, VALUE -> asked(node, method, "Send").map(_ -> Kind.NEEDS_SEND);
        };
    }

    private Optional<String> asked(TraitNode node, FnItem method, String bound) {
        Scope scope = node.file().scope(method.inner());
        boolean given = (node.sendInPlace() && bound.equals("Send"))
                || traits.hasSupertrait(node, bound)
                || scope.where().stream().anyMatch(p -> ofSelf(node, method, p, bound));
        return given ? Optional.empty() : Optional.of(bound);
    }

    private boolean ofSelf(TraitNode node, FnItem method, WherePredicate predicate, String bound) {
        return predicate.subject().isPath("Self")
                && traits.anyNames(node.file(), method.inner(), predicate.bounds(), bound);
    }

    /** What {@code dynosaur} 0.3 has no form for. */
    private void unerasable(TraitNode node, List<Hindrance> into) {
        TraitItem item = node.item();
        item.constants().forEach(c -> into.add(onTrait(node, Kind.NOT_ERASABLE, c, item.region())));
        item.types().stream()
                .filter(TraitItem.AssociatedType::generic)
                .forEach(t -> into.add(onTrait(node, Kind.NOT_ERASABLE, t.name(), item.region())));
        Traits.supertraits(node).stream()
                .filter(b -> !auto(node, b))
                .forEach(b -> into.add(onTrait(node, Kind.NOT_ERASABLE, b.path().last(), b.region())));
        item.supertraits().stream()
                .filter(b -> b instanceof Bound.Lifetime)
                .forEach(b -> into.add(onTrait(node, Kind.NOT_ERASABLE, ((Bound.Lifetime) b).name(), b.region())));
        item.methods().stream()
                .filter(m -> !erasable(node.file(), m))
                .forEach(m -> add(node, Kind.NOT_ERASABLE, m, into));
    }

    private boolean auto(TraitNode node, Bound.Trait bound) {
        List<Hit> hits = traits.resolver().resolve(node.file(), node.item().inner(), bound.path(), Namespace.TYPE);
        return AUTO.contains(bound.path().last()) && hits.stream().allMatch(h -> h.def() instanceof Def.Foreign);
    }

    private static boolean erasable(SourceUnit file, FnItem method) {
        Scope scope = file.scope(method.inner());
        FnItem.Receiver.Kind receiver = method.receiver().kind();
        return (receiver == FnItem.Receiver.Kind.REFERENCE || receiver == FnItem.Receiver.Kind.MUTABLE_REFERENCE)
                && scope.generics().stream().allMatch(g -> g.kind() == GenericParam.Kind.LIFETIME)
                && scope.where().stream().noneMatch(WherePredicate::selfSized)
                && method.params().stream().allMatch(p -> p.pattern() != FnItem.Param.Pattern.OTHER)
                && method.params().stream().noneMatch(p -> SignatureNames.holdsImpl(p.type()));
    }
}
