package dev.magistrait.resolve.flow;

import java.util.Set;

/** What references and smart pointers lead to. */
final class Pointers {

    private static final Set<String> POINTERS = Set.of(
            "rc::Rc",
            "sync::Arc",
            "boxed::Box",
            "cell::Ref",
            "cell::RefMut",
            "sync::MutexGuard",
            "sync::RwLockReadGuard",
            "sync::RwLockWriteGuard",
            "pin::Pin");

    private Pointers() {}

    /** What {@code *} gives; unknown where nothing stands behind it. */
    static Ty target(Ty type) {
        return switch (type) {
            case Ty.Lent lent -> lent.target();
            case Ty.Std std -> POINTERS.contains(std.path()) ? std.argument(0) : Ty.UNKNOWN;
            default -> Ty.UNKNOWN;
        };
    }

    /** Whether a type has no methods but those of what it leads to. */
    static boolean lendsMethods(Ty type) {
        return type instanceof Ty.Std std
                && POINTERS.contains(std.path())
                && !std.path().equals("pin::Pin")
                && !std.path().equals("boxed::Box");
    }

    /** Whether {@code *} calls a method, which borrows the pointer. */
    static boolean derefs(Ty type) {
        return type instanceof Ty.Std std && !std.path().equals("boxed::Box");
    }
}
