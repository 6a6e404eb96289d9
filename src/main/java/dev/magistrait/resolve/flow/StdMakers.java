package dev.magistrait.resolve.flow;

import java.util.List;
import java.util.Set;

/** What functions of the standard library give. */
final class StdMakers {

    /** Types made of the one value that {@code new} takes. */
    private static final Set<String> AROUND = Set.of(
            "rc::Rc",
            "sync::Arc",
            "boxed::Box",
            "cell::Cell",
            "cell::RefCell",
            "cell::UnsafeCell",
            "sync::Mutex",
            "sync::RwLock",
            "pin::Pin",
            "ptr::NonNull");

    private static final Set<String> MAKERS = Set.of(
            "new",
            "from",
            "default",
            "new_cyclic",
            "from_iter",
            "with_capacity",
            "new_in",
            "dangling",
            "pin",
            "new_unchecked");

    private StdMakers() {}

    /** {@code Type::function(arguments)}. */
    static Ty associated(Ty.Std owner, String function, List<Ty> arguments) {
        Ty first = arguments.isEmpty() ? Ty.UNKNOWN : arguments.getFirst();
        return switch (function) {
            case "new", "pin" ->
                !owner.arguments().isEmpty() || arguments.isEmpty() || !AROUND.contains(owner.path())
                        ? owner
                        : around(owner.path(), function, first);
            case "clone" -> lent(owner, first);
            case "downgrade" ->
                new Ty.Std(
                        owner.path().startsWith("rc") ? "rc::Weak" : "sync::Weak",
                        lent(owner, first).arguments());
            case "borrow", "borrow_mut", "lock", "read", "write", "upgrade" ->
                StdCalls.method(lent(owner, first), function)
                        .map(StdCalls.Effect::gives)
                        .orElse(Ty.UNKNOWN);
            default -> MAKERS.contains(function) ? owner : Ty.UNKNOWN;
        };
    }

    private static Ty around(String owner, String function, Ty held) {
        Ty inside = new Ty.Std(owner, List.of(held));
        return function.equals("pin") ? new Ty.Std("pin::Pin", List.of(inside)) : inside;
    }

    /** What a reference leads to, when that is of the type whose function is called: one to a pointer becomes one to its target. */
    private static Ty.Std lent(Ty.Std owner, Ty reference) {
        return reference instanceof Ty.Lent lent
                        && lent.target() instanceof Ty.Std std
                        && std.path().equals(owner.path())
                ? std
                : owner;
    }

    /** A free function by its path without the crate. */
    static Ty free(String path, List<Ty> turbofish) {
        return switch (path) {
            case "env::args" -> new Ty.Std("env::Args", List.of());
            case "env::args_os" -> new Ty.Std("env::ArgsOs", List.of());
            case "ptr::null", "ptr::null_mut", "ptr::dangling", "ptr::dangling_mut" -> new Ty.Pointer();
            case "sync::mpsc::channel" ->
                new Ty.Tuple(List.of(Ty.UNKNOWN, new Ty.Std("sync::mpsc::Receiver", turbofish)));
            case "sync::mpsc::sync_channel" ->
                new Ty.Tuple(List.of(Ty.UNKNOWN, new Ty.Std("sync::mpsc::Receiver", turbofish)));
            default -> Ty.UNKNOWN;
        };
    }
}
