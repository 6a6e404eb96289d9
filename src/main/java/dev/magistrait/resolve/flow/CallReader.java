package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.ValueItem;
import dev.magistrait.resolve.flow.Receivers.Found;
import dev.magistrait.resolve.flow.Receivers.Kind;
import dev.magistrait.resolve.flow.Receivers.Seen;
import dev.magistrait.resolve.flow.Variables.Variable;
import dev.magistrait.resolve.flow.Ways.Slot;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.types.Generics.Given;
import dev.magistrait.source.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads paths as values, and calls of what they name. */
final class CallReader {

    private final World world;
    private final Callee here;
    private final WayReader reader;
    private final Receivers receivers;
    private final Applied applied;
    private final ForeignCalls foreign;
    private final MethodReader methods;

    CallReader(World world, Callee here, WayReader reader) {
        this.world = world;
        this.here = here;
        this.reader = reader;
        this.receivers = new Receivers(world, here);
        this.applied = new Applied(world, reader);
        this.foreign = new ForeignCalls(world, reader);
        this.methods = new MethodReader(world, here, reader, receivers, applied, foreign);
    }

    Optional<Known> method(Expr.MethodCall call, Slot to) {
        return methods.read(call, to);
    }

    private List<Hit> hits(TypePath path, Region region) {
        int scope = world.scopes().at(here.file(), here.item().inner(), region);
        return world.resolver().resolve(here.file(), scope, path, Namespace.VALUE);
    }

    private Optional<Variable> variable(TypePath path) {
        return path.segments().size() == 1 && !path.global()
                ? reader.variables().find(path.last())
                : Optional.empty();
    }

    /** A path as a value. */
    Optional<Known> name(Expr.Name name, Slot to) {
        Optional<Variable> variable = variable(name.path());
        if (variable.isPresent()) {
            return reader.use(variable.get(), to);
        }
        for (Hit hit : hits(name.path(), name.region())) {
            switch (hit.def()) {
                case Def.OfFn fn -> applied.value(callee(fn), Optional.of(name.path()), to);
                case Def.Member(Def.OfParam param, String method) ->
                    byType(reader.at(Types.of(param.param().name())), method, result(to), "");
                case Def.Member(Def.OfSelf self, String method)
                when isTrait(self) -> byType(reader.at(Types.of("Self")), method, result(to), "");
                case Def.Member(Def.OfTrait trait, String method) -> anyOf(trait, method, result(to));
                case Def.Member member ->
                    owned(member, name.path()).forEach(c -> applied.value(c, Optional.of(name.path()), to));
                case Def.OfType type -> {
                    return Optional.of(world.types().made(type.type(), Map.of()));
                }
                case Def.OfValue value -> {
                    Placed<ValueItem> of = value.value();
                    return Optional.of(
                            new Known(of.file(), of.item().scope(), of.item().type()));
                }
                case Def.Foreign _
                when Types.isType(name.path().last()) -> {
                    return Optional.of(reader.named(name.path()));
                }
                default -> {
                    // a constant, a foreign function
                }
            }
        }
        return Optional.empty();
    }

    private static Slot result(Slot to) {
        return new Slot(to.result(), to.result());
    }

    private static Callee callee(Def.OfFn fn) {
        return new Callee(fn.fn().file(), fn.fn().item(), Optional.empty());
    }

    private static boolean isTrait(Def.OfSelf self) {
        return self.file().scope(self.scope()).kind() == Scope.Kind.TRAIT;
    }

    /** {@code <T as Trait>::method}, as a value or called. */
    Optional<Known> qualified(RustType.Qualified name, Slot to, boolean called) {
        if (name.rest().size() == 1) {
            byType(reader.at(name.self()), name.rest().getFirst(), called ? to : result(to), "");
        }
        return Optional.empty();
    }

    /** A method of a type, called by a path. */
    private boolean byType(Known type, String method, Slot to, String variable) {
        Seen seen = receivers.see(type);
        if (seen.kind() != Kind.CHOSEN && seen.kind() != Kind.OBJECT) {
            return false;
        }
        Optional<Found> found = receivers.method(receivers.traits(seen), method).filter(receivers::givesFuture);
        found.ifPresent(f -> reader.ways()
                .start(new Made(f.node(), f.variant(), f.method(), seen.root(), variable, true), to.value()));
        return found.isPresent();
    }

    /** A method of a trait on whatever it will be called on. */
    private void anyOf(Def.OfTrait trait, String method, Slot to) {
        receivers
                .method(List.of(new Given(trait.node(), !trait.variant().isEmpty())), method)
                .filter(receivers::givesFuture)
                .ifPresent(f -> reader.ways()
                        .start(new Made(f.node(), f.variant(), f.method(), Made.OPAQUE, "", false), to.value()));
    }

    Optional<Known> call(Expr.Call call, Slot to) {
        return switch (call.callee()) {
            case Expr.Name name
            when variable(name.path()).isPresent() ->
                closure(call, variable(name.path()).get(), to);
            case Expr.Name name -> named(call, name.path(), to);
            case Expr.QualifiedName name -> {
                Args args = Args.read(call.arguments(), reader);
                String root =
                        args.isEmpty() ? "" : Bindings.rootName(args.first().expr());
                if (name.type().rest().size() == 1) {
                    byType(reader.at(name.type().self()), name.type().rest().getFirst(), to, root);
                }
                args.flow(reader.ways(), to, false);
                yield Optional.empty();
            }
            default -> {
                Slot slot = reader.ways().slot();
                reader.walk(call.callee(), slot);
                called(slot, call, to);
                yield Optional.empty();
            }
        };
    }

    private Optional<Known> closure(Expr.Call call, Variable variable, Slot to) {
        Slot slot = reader.ways().slot();
        reader.use(variable, slot);
        called(slot, call, to);
        return Optional.empty();
    }

    /** What a value gives when it is called. */
    private void called(Slot slot, Expr.Call call, Slot to) {
        reader.ways().edge(slot.result(), to.value(), true);
        reader.ways().edge(slot.result(), to.result(), false);
        Args.read(call.arguments(), reader).flow(reader.ways(), to, false);
    }

    private Optional<Known> named(Expr.Call call, TypePath path, Slot to) {
        Args args = Args.read(call.arguments(), reader);
        List<Hit> hits = hits(path, call.region());
        for (Hit hit : hits) {
            switch (hit.def()) {
                case Def.Foreign of -> {
                    return foreign.call(of.path(), path, call, args, to);
                }
                case Def.OfFn fn -> {
                    return applied.call(callee(fn), Optional.of(path), args, to, call.region(), true);
                }
                case Def.OfType type -> {
                    return constructor(type.type(), args, to);
                }
                case Def.Member member -> {
                    return member(member, path, call, args, to);
                }
                default -> {
                    // a value that is called
                }
            }
        }
        return hits.isEmpty() ? foreign.unresolved(path, call, args, to) : through(args, to);
    }

    private Optional<Known> through(Args args, Slot to) {
        args.flow(reader.ways(), to, false);
        return Optional.empty();
    }

    private Optional<Known> member(Def.Member member, TypePath path, Expr.Call call, Args args, Slot to) {
        String root = args.isEmpty() ? "" : Bindings.rootName(args.first().expr());
        return switch (member.owner()) {
            case Def.OfParam param -> {
                byType(reader.at(Types.of(param.param().name())), member.name(), to, root);
                yield through(args, to);
            }
            case Def.OfSelf self
            when isTrait(self) -> {
                byType(reader.at(Types.of("Self")), member.name(), to, root);
                yield through(args, to);
            }
            case Def.OfTrait trait -> ofTrait(trait, member.name(), call, args, to);
            default -> ofType(member, path, call, args, to);
        };
    }

    private Optional<Known> ofType(Def.Member member, TypePath path, Expr.Call call, Args args, Slot to) {
        List<Callee> owned = owned(member, path);
        if (owned.isEmpty()) {
            return variant(member, path, args, to);
        }
        Optional<Known> type = Optional.empty();
        for (Callee callee : owned) {
            type = applied.call(callee, Optional.of(path), args, to, call.region(), owned.size() == 1);
        }
        return type;
    }

    /** {@code Trait::method(&receiver)}. */
    private Optional<Known> ofTrait(Def.OfTrait trait, String method, Expr.Call call, Args args, Slot to) {
        if (args.isEmpty()) {
            anyOf(trait, method, to);
            return Optional.empty();
        }
        List<Given> given = List.of(new Given(trait.node(), !trait.variant().isEmpty()));
        Args rest = new Args(args.all().subList(1, args.all().size()));
        return methods.on(args.first(), method, rest, call.region(), Optional.of(given), to);
    }

    /** Functions of a type's own, called by the type's path. */
    private List<Callee> owned(Def.Member member, TypePath path) {
        return owner(member, path)
                .map(o -> methods.owned(world.types().peel(o), member.name()))
                .orElse(List.of());
    }

    /** The type that something is a member of, which an import can name without it. */
    private Optional<Known> owner(Def.Member member, TypePath path) {
        int count = path.segments().size();
        if (count > 1) {
            return Optional.of(
                    reader.named(new TypePath(path.global(), path.segments().subList(0, count - 1))));
        }
        return member.owner() instanceof Def.OfType type
                ? Optional.of(world.types().made(type.type(), Map.of()))
                : Optional.empty();
    }

    private Optional<Known> variant(Def.Member member, TypePath path, Args args, Slot to) {
        Optional<Placed<TypeItem>> item = owner(member, path)
                .flatMap(o -> world.types().item(world.types().peel(o)));
        return item.isPresent() ? constructor(item.get(), args, to) : through(args, to);
    }

    /** A tuple struct or variant that is given its parts. */
    private Optional<Known> constructor(Placed<TypeItem> item, Args args, Slot to) {
        Map<String, Known> given = new HashMap<>();
        for (int i = 0; i < args.all().size(); i++) {
            Args.Arg arg = args.all().get(i);
            Optional<Known> declared = world.types().declared(Optional.of(item), String.valueOf(i));
            Region region = Exprs.start(arg.expr()).orElse(here.item().region());
            reader.ask(
                    declared.map(d -> reader.expected().of(d, Expected.BOXED)).orElse(Expected.Asks.NOTHING),
                    arg.slot(),
                    arg.expr(),
                    region,
                    to);
            declared.ifPresent(d -> arg.type().ifPresent(t -> new Unifier(world.types()).unify(d, t, given)));
        }
        return Optional.of(world.types().made(item, given));
    }
}
