package dev.magistrait.resolve.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What methods of the standard library's types take and give. */
final class StdCalls {

    /** How a method takes its receiver. */
    enum Takes {
        VALUE,
        REFERENCE,
        MUTABLE_REFERENCE,
        /** By a reference of one kind or the other. */
        SOME_REFERENCE
    }

    /** What a method does. */
    record Effect(Takes takes, Ty gives) {
        static Effect lending(Ty gives) {
            return new Effect(Takes.REFERENCE, gives);
        }

        static Effect changing(Ty gives) {
            return new Effect(Takes.MUTABLE_REFERENCE, gives);
        }

        static Effect taking(Ty gives) {
            return new Effect(Takes.VALUE, gives);
        }
    }

    /** Cells have some of these names too, and take no more than a shared reference: they are looked up before. */
    private static final Set<String> CHANGING = Set.of(
            "append",
            "as_mut",
            "clear",
            "dedup",
            "drain",
            "entry",
            "extend",
            "extend_from_slice",
            "fill",
            "get_mut",
            "get_or_insert",
            "get_or_insert_with",
            "insert",
            "iter_mut",
            "next",
            "pop",
            "pop_back",
            "pop_front",
            "push",
            "push_back",
            "push_front",
            "push_str",
            "remove",
            "replace",
            "reserve",
            "resize",
            "retain",
            "sort",
            "sort_by",
            "sort_by_key",
            "sort_unstable",
            "split_off",
            "swap",
            "swap_remove",
            "take",
            "truncate",
            "values_mut");

    private static final Set<String> LENDING = Set.of(
            "as_ptr",
            "as_ref",
            "as_slice",
            "as_str",
            "capacity",
            "cmp",
            "contains",
            "contains_key",
            "count_ones",
            "eq",
            "first",
            "fmt",
            "get",
            "hash",
            "is_empty",
            "is_err",
            "is_none",
            "is_ok",
            "is_poisoned",
            "is_some",
            "iter",
            "keys",
            "last",
            "len",
            "ne",
            "partial_cmp",
            "recv",
            "recv_timeout",
            "send",
            "to_owned",
            "to_string",
            "to_vec",
            "try_iter",
            "try_recv",
            "values");

    private static final Set<String> UNWRAPPING =
            Set.of("unwrap", "expect", "unwrap_or", "unwrap_or_else", "unwrap_or_default", "unwrap_unchecked");

    private static final Set<String> TAKING = Set.of(
            "and",
            "and_then",
            "collect",
            "err",
            "expect_err",
            "filter",
            "flatten",
            "inspect",
            "into_inner",
            "is_none_or",
            "is_ok_and",
            "is_some_and",
            "join",
            "map",
            "map_err",
            "map_or",
            "map_or_else",
            "ok",
            "ok_or",
            "ok_or_else",
            "or",
            "or_else",
            "transpose",
            "unwrap_err",
            "xor",
            "zip");

    private static final Map<String, Function<Ty, Ty>> GUARDS = Map.of(
            "sync::Mutex.lock", t -> guarded("sync::MutexGuard", t),
            "sync::Mutex.try_lock", t -> guarded("sync::MutexGuard", t),
            "sync::RwLock.read", t -> guarded("sync::RwLockReadGuard", t),
            "sync::RwLock.try_read", t -> guarded("sync::RwLockReadGuard", t),
            "sync::RwLock.write", t -> guarded("sync::RwLockWriteGuard", t),
            "sync::RwLock.try_write", t -> guarded("sync::RwLockWriteGuard", t),
            "cell::RefCell.borrow", t -> new Ty.Std("cell::Ref", List.of(t)),
            "cell::RefCell.borrow_mut", t -> new Ty.Std("cell::RefMut", List.of(t)),
            "cell::RefCell.try_borrow", t -> result(new Ty.Std("cell::Ref", List.of(t)), Ty.UNKNOWN),
            "cell::RefCell.try_borrow_mut", t -> result(new Ty.Std("cell::RefMut", List.of(t)), Ty.UNKNOWN));

    /** Types whose methods stand in the sets above; of others the sets say nothing. */
    private static final Set<String> OPTIONS = Set.of("option::Option", "result::Result");

    private StdCalls() {}

    private static Ty guarded(String guard, Ty held) {
        Ty inside = new Ty.Std(guard, List.of(held));
        return result(inside, new Ty.Std("sync::PoisonError", List.of(inside)));
    }

    static Ty result(Ty value, Ty error) {
        return new Ty.Std("result::Result", List.of(value, error));
    }

    static Ty option(Ty value) {
        return new Ty.Std("option::Option", List.of(value));
    }

    /** A method of exactly that type. */
    static Optional<Effect> method(Ty.Std type, String name) {
        String method = type.path() + "." + name;
        Function<Ty, Ty> guard = GUARDS.get(method);
        if (guard != null) {
            return lends(guard.apply(type.argument(0)));
        }
        return switch (type.path()) {
            case "option::Option", "result::Result" -> ofOption(type, name);
            case "rc::Rc", "sync::Arc" -> name.equals("clone") ? lends(type) : Optional.empty();
            case "rc::Weak", "sync::Weak" -> weak(type, name);
            case "boxed::Box" -> name.equals("clone") ? lends(type) : Optional.empty();
            case "cell::Cell", "cell::RefCell", "cell::OnceCell" -> cell(type, name);
            case "sync::Mutex", "sync::RwLock" -> lock(type, name);
            case "vec::Vec", "collections::VecDeque", "collections::HashMap", "collections::BTreeMap" ->
                collection(type, name);
            case "collections::HashSet", "collections::BTreeSet", "sync::mpsc::Receiver" -> collection(type, name);
            case "env::Args", "env::ArgsOs", "rand::ThreadRng" -> other(type, name);
            default -> Optional.empty();
        };
    }

    private static Optional<Effect> lends(Ty gives) {
        return Optional.of(Effect.lending(gives));
    }

    private static Optional<Effect> changes(Ty gives) {
        return Optional.of(Effect.changing(gives));
    }

    private static Optional<Effect> takes(Ty gives) {
        return Optional.of(Effect.taking(gives));
    }

    private static Optional<Effect> ofOption(Ty.Std type, String name) {
        boolean option = type.path().equals("option::Option");
        if (UNWRAPPING.contains(name)) {
            return takes(type.argument(0));
        }
        return switch (name) {
            case "clone" -> lends(type);
            case "take", "replace" -> changes(type);
            case "insert" -> changes(new Ty.Lent(true, type.argument(0)));
            case "ok" -> takes(option(type.argument(0)));
            case "err" -> takes(option(type.argument(1)));
            case "unwrap_err", "expect_err" -> takes(type.argument(1));
            case "as_ref" -> lends(lent(type, option, false));
            case "as_mut" -> changes(lent(type, option, true));
            default -> sets(name);
        };
    }

    private static Ty lent(Ty.Std type, boolean option, boolean mutable) {
        Ty value = new Ty.Lent(mutable, type.argument(0));
        return option ? option(value) : result(value, new Ty.Lent(mutable, type.argument(1)));
    }

    private static Optional<Effect> sets(String name) {
        if (LENDING.contains(name)) {
            return lends(Ty.UNKNOWN);
        }
        if (CHANGING.contains(name)) {
            return changes(Ty.UNKNOWN);
        }
        return TAKING.contains(name) ? takes(Ty.UNKNOWN) : Optional.empty();
    }

    private static Optional<Effect> weak(Ty.Std type, String name) {
        String strong = type.path().startsWith("rc") ? "rc::Rc" : "sync::Arc";
        return switch (name) {
            case "clone" -> lends(type);
            case "upgrade" -> lends(option(new Ty.Std(strong, type.arguments())));
            default -> Optional.empty();
        };
    }

    private static Optional<Effect> cell(Ty.Std type, String name) {
        return switch (name) {
            case "clone" -> lends(type);
            case "take", "replace" -> lends(type.argument(0));
            case "get" -> lends(type.path().equals("cell::OnceCell") ? Ty.UNKNOWN : type.argument(0));
            case "into_inner" -> takes(type.argument(0));
            case "set", "swap", "update", "as_ptr", "get_or_init", "replace_with" -> lends(Ty.UNKNOWN);
            case "get_mut" -> changes(Ty.UNKNOWN);
            default -> Optional.empty();
        };
    }

    private static Optional<Effect> lock(Ty.Std type, String name) {
        return switch (name) {
            case "into_inner" -> takes(result(type.argument(0), Ty.UNKNOWN));
            case "is_poisoned", "clear_poison" -> lends(Ty.UNKNOWN);
            case "get_mut" -> changes(Ty.UNKNOWN);
            default -> Optional.empty();
        };
    }

    private static Optional<Effect> collection(Ty.Std type, String name) {
        return switch (name) {
            case "clone" -> lends(type);
            case "into_iter" -> takes(type);
            case "iter" -> lends(new Ty.Lent(false, type));
            case "iter_mut" -> changes(new Ty.Lent(true, type));
            case "pop" -> changes(type.path().equals("vec::Vec") ? option(type.argument(0)) : Ty.UNKNOWN);
            default -> sets(name);
        };
    }

    private static Optional<Effect> other(Ty.Std type, String name) {
        return switch (name) {
            case "clone" -> lends(type);
            case "into_iter", "by_ref" -> takes(type);
            default -> name.startsWith("gen") || name.startsWith("random") ? changes(Ty.UNKNOWN) : sets(name);
        };
    }

    /** Whether each of its values is one of a kind whose methods are known. */
    static boolean isOption(Ty.Std type) {
        return OPTIONS.contains(type.path());
    }
}
