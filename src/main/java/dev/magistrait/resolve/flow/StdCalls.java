package dev.magistrait.resolve.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What methods of the standard library's types take and give. */
final class StdCalls {

    /**
     * What a method does.
     *
     * @param lends whether it takes its receiver by reference
     */
    record Effect(boolean lends, Ty gives) {}

    private static final Set<String> LENDING_ALL = Set.of(
            "as_mut",
            "as_ptr",
            "as_ref",
            "as_slice",
            "as_str",
            "capacity",
            "clear",
            "cmp",
            "contains",
            "contains_key",
            "count_ones",
            "drain",
            "entry",
            "eq",
            "extend",
            "first",
            "fmt",
            "get",
            "get_mut",
            "hash",
            "insert",
            "is_empty",
            "is_err",
            "is_none",
            "is_ok",
            "is_poisoned",
            "is_some",
            "iter",
            "iter_mut",
            "keys",
            "last",
            "len",
            "ne",
            "next",
            "partial_cmp",
            "pop",
            "pop_back",
            "pop_front",
            "push",
            "push_back",
            "push_front",
            "push_str",
            "recv",
            "recv_timeout",
            "remove",
            "replace",
            "reserve",
            "retain",
            "send",
            "set",
            "sort",
            "swap",
            "take",
            "to_owned",
            "to_string",
            "to_vec",
            "truncate",
            "try_iter",
            "try_recv",
            "update",
            "values",
            "values_mut");

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
        return Optional.of(new Effect(true, gives));
    }

    private static Optional<Effect> takes(Ty gives) {
        return Optional.of(new Effect(false, gives));
    }

    private static Optional<Effect> ofOption(Ty.Std type, String name) {
        boolean option = type.path().equals("option::Option");
        if (UNWRAPPING.contains(name)) {
            return takes(type.argument(0));
        }
        return switch (name) {
            case "clone", "take", "insert" -> lends(type);
            case "ok" -> takes(option(type.argument(0)));
            case "err" -> takes(option(type.argument(1)));
            case "unwrap_err", "expect_err" -> takes(type.argument(1));
            case "as_ref", "as_mut" -> lends(lent(type, option, name.equals("as_mut")));
            default -> sets(name);
        };
    }

    private static Ty lent(Ty.Std type, boolean option, boolean mutable) {
        Ty value = new Ty.Lent(mutable, type.argument(0));
        return option ? option(value) : result(value, new Ty.Lent(mutable, type.argument(1)));
    }

    private static Optional<Effect> sets(String name) {
        return LENDING_ALL.contains(name)
                ? lends(Ty.UNKNOWN)
                : TAKING.contains(name) ? takes(Ty.UNKNOWN) : Optional.empty();
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
            case "set", "swap", "update", "as_ptr", "get_or_init", "get_mut", "replace_with" -> lends(Ty.UNKNOWN);
            default -> Optional.empty();
        };
    }

    private static Optional<Effect> lock(Ty.Std type, String name) {
        return switch (name) {
            case "into_inner" -> takes(result(type.argument(0), Ty.UNKNOWN));
            case "get_mut", "is_poisoned", "clear_poison" -> lends(Ty.UNKNOWN);
            default -> Optional.empty();
        };
    }

    private static Optional<Effect> collection(Ty.Std type, String name) {
        return switch (name) {
            case "clone" -> lends(type);
            case "into_iter" -> takes(type);
            case "iter" -> lends(new Ty.Lent(false, type));
            case "iter_mut" -> lends(new Ty.Lent(true, type));
            case "pop" -> lends(type.path().equals("vec::Vec") ? option(type.argument(0)) : Ty.UNKNOWN);
            default -> sets(name);
        };
    }

    private static Optional<Effect> other(Ty.Std type, String name) {
        return switch (name) {
            case "clone" -> lends(type);
            case "into_iter", "by_ref" -> takes(type);
            default -> name.startsWith("gen") || name.startsWith("random") ? lends(Ty.UNKNOWN) : sets(name);
        };
    }

    /** Whether each of its values is one of a kind whose methods are known. */
    static boolean isOption(Ty.Std type) {
        return OPTIONS.contains(type.path());
    }
}
