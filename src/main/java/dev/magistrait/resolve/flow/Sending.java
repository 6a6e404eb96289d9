package dev.magistrait.resolve.flow;

import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.types.AutoTraits;
import dev.magistrait.resolve.types.AutoTraits.Auto;
import dev.magistrait.resolve.types.FieldsMemo;
import dev.magistrait.resolve.types.StdTypes;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.Typed;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is certain of the types of values: that they are not {@code Send}, and that dropping them does something. */
final class Sending {

    private static final int DEEPEST = 64;

    /** One question looks at so many types. */
    private static final int MOST = 2_000;

    /** Dropping one always does something. */
    private static final Set<String> DROPPED = Set.of(
            "boxed::Box",
            "cell::Ref",
            "cell::RefMut",
            "collections::BTreeMap",
            "collections::BTreeSet",
            "collections::HashMap",
            "collections::HashSet",
            "collections::VecDeque",
            "env::Args",
            "env::ArgsOs",
            "rand::ThreadRng",
            "rc::Rc",
            "rc::Weak",
            "sync::Arc",
            "sync::MutexGuard",
            "sync::RwLockReadGuard",
            "sync::RwLockWriteGuard",
            "sync::Weak",
            "sync::mpsc::Receiver",
            "vec::Vec");

    /** What they are given is not in them, or not dropped with them. */
    private static final Set<String> NOT_HOLDING =
            Set.of("marker::PhantomData", "mem::ManuallyDrop", "ptr::NonNull", "fmt::Formatter", "task::Context");

    private enum Question {
        DROPS
    }

    private final AutoTraits autos;
    private final Tys tys;

    private final FieldsMemo<Question, Ty> dropping = new FieldsMemo<>();

    /** The types with arguments whose fields are being looked at. */
    private final Set<TypeItem> around = Collections.newSetFromMap(new IdentityHashMap<>());

    private int left;
    private boolean cut;

    Sending(AutoTraits autos, Tys tys) {
        this.autos = autos;
        this.tys = tys;
    }

    /** Whether something was left out since this was asked last. */
    boolean wasCut() {
        boolean was = cut;
        cut = false;
        return was;
    }

    /** What in a value makes it certain that it is not {@code Send}, in words. */
    Optional<String> lack(Ty type) {
        left = MOST;
        return lack(type, Auto.SEND, 0);
    }

    private Optional<String> lack(Ty type, Auto auto, int depth) {
        if (depth > DEEPEST || left-- <= 0) {
            cut = true;
            return Optional.empty();
        }
        return switch (type) {
            case Ty.Unknown _ -> Optional.empty();
            case Ty.Pointer _ -> Optional.of("a raw pointer");
            case Ty.Written written -> autos.lacks(written.type(), auto).map(AutoTraits.Lack::text);
            case Ty.Lent lent -> lack(lent.target(), lent.mutable() ? auto : Auto.SYNC, depth + 1);
            case Ty.Tuple tuple -> any(tuple.parts(), auto, depth);
            case Ty.Std std -> std(std, auto, depth);
            case Ty.Local local -> local(local, auto, depth);
            case Ty.Implementor self ->
                (auto == Auto.SEND ? self.send() : self.sync())
                        ? Optional.empty()
                        : Optional.of("`Self`, which need not be `" + (auto == Auto.SEND ? "Send" : "Sync") + "`");
            case Ty.Closure closure -> captured(closure.captures(), auto, depth);
            case Ty.Future future ->
                auto == Auto.SEND
                        ? future.holds().stream()
                                .findFirst()
                                .map(h -> "a future that holds " + h.text())
                                .or(() -> captured(future.captures(), auto, depth))
                        : Optional.empty();
        };
    }

    private Optional<String> any(List<Ty> parts, Auto auto, int depth) {
        return parts.stream().flatMap(p -> lack(p, auto, depth + 1).stream()).findFirst();
    }

    private Optional<String> captured(List<Ty.Capture> captures, Auto auto, int depth) {
        return captures.stream()
                .flatMap(c -> lack(c.type(), auto, depth + 1).map(t -> said(c, t)).stream())
                .findFirst();
    }

    /** A capture in words. */
    private static String said(Ty.Capture capture, String lack) {
        return "`" + capture.name() + "` with " + lack;
    }

    private Optional<String> local(Ty.Local local, Auto auto, int depth) {
        if (local.arguments().isEmpty()) {
            RustType name = new RustType.Named(
                    TypePath.of(local.type().item().name()), local.type().item().region());
            return autos.lacks(
                            new Typed(local.type().file(), local.type().item().scope(), name), auto)
                    .filter(l -> l.parameter().isEmpty())
                    .map(AutoTraits.Lack::text);
        }
        AutoTraits.Said said = autos.of(local.type(), auto);
        return said.lack().map(AutoTraits.Lack::text).or(() -> given(local, said, depth));
    }

    private Optional<String> given(Ty.Local local, AutoTraits.Said said, int depth) {
        Map<String, Ty> given =
                Tys.given(local.type().file(), local.type().item().inner(), local.arguments());
        return said.needs().stream()
                .flatMap(n ->
                        Optional.ofNullable(given.get(n.parameter()))
                                .flatMap(t -> lack(t, n.auto(), depth + 1))
                                .stream())
                .findFirst();
    }

    private Optional<String> std(Ty.Std std, Auto auto, int depth) {
        Optional<String> itself = Optional.of("`" + Traits.last(std.path()) + "`");
        if (std.path().equals("rand::ThreadRng")) {
            return itself;
        }
        if (std.path().equals(Tys.ARRAY)) {
            return any(std.arguments(), auto, depth);
        }
        return switch (StdTypes.of("std::" + std.path())) {
            case NEITHER -> itself;
            case NOT_SEND -> auto == Auto.SEND ? itself : Optional.empty();
            case NOT_SYNC -> auto == Auto.SYNC ? itself : any(std.arguments(), Auto.SEND, depth);
            case ALIKE -> any(std.arguments(), auto, depth);
            case SHARED -> both(std.arguments(), depth);
            case LOCK -> any(std.arguments(), Auto.SEND, depth);
            case READ_LOCK -> auto == Auto.SEND ? any(std.arguments(), auto, depth) : both(std.arguments(), depth);
            case UNKNOWN -> Optional.empty();
        };
    }

    private Optional<String> both(List<Ty> held, int depth) {
        return any(held, Auto.SEND, depth).or(() -> any(held, Auto.SYNC, depth));
    }

    /** Whether dropping a value certainly does something, so that it is held until then. */
    boolean drops(Ty type) {
        left = MOST;
        return drops(type, 0);
    }

    private boolean drops(Ty type, int depth) {
        if (depth > DEEPEST || left-- <= 0) {
            cut = true;
            return dropping.cut().isPresent();
        }
        return switch (type) {
            case Ty.Tuple tuple -> anyDrops(tuple.parts(), depth);
            case Ty.Std std -> stdDrops(std, depth);
            case Ty.Local local -> localDrops(local, depth);
            case Ty.Closure closure -> capturedDrops(closure.captures(), depth);
            case Ty.Future future -> capturedDrops(future.captures(), depth);
            case Ty.Unknown _, Ty.Pointer _, Ty.Written _, Ty.Lent _, Ty.Implementor _ -> false;
        };
    }

    private boolean localDrops(Ty.Local local, int depth) {
        TypeItem item = local.type().item();
        return local.arguments().isEmpty()
                ? dropping.of(item, Question.DROPS, () -> fieldsDrop(local, depth))
                        .isPresent()
                : instanceDrops(local, depth);
    }

    /** A type that is found inside itself, whatever it is given there, adds nothing. */
    private boolean instanceDrops(Ty.Local local, int depth) {
        TypeItem item = local.type().item();
        if (!around.add(item)) {
            return dropping.cut().isPresent();
        }
        boolean drops = fieldsDrop(local, depth + 1).isPresent();
        around.remove(item);
        return drops;
    }

    private Optional<Ty> fieldsDrop(Ty.Local local, int depth) {
        return autos.byFields(local.type().item())
                ? tys.fields(local).stream().filter(f -> drops(f, depth + 1)).findFirst()
                : Optional.empty();
    }

    private boolean stdDrops(Ty.Std std, int depth) {
        StdTypes known = StdTypes.of("std::" + std.path());
        return DROPPED.contains(std.path()) || (holds(std, known) && anyDrops(std.arguments(), depth));
    }

    /** Whether a value of it holds one of what it is given. */
    private static boolean holds(Ty.Std std, StdTypes known) {
        return known != StdTypes.UNKNOWN && !NOT_HOLDING.contains(std.path());
    }

    private boolean anyDrops(List<Ty> parts, int depth) {
        return parts.stream().anyMatch(p -> drops(p, depth + 1));
    }

    private boolean capturedDrops(List<Ty.Capture> captures, int depth) {
        return captures.stream().anyMatch(c -> drops(c.type(), depth + 1));
    }
}
