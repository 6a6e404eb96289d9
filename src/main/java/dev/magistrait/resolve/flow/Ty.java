package dev.magistrait.resolve.flow;

import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.types.Typed;
import java.util.List;

/** The type of a value in a body, as far as it is known. */
sealed interface Ty {

    Ty UNKNOWN = new Unknown();

    record Unknown() implements Ty {}

    /**
     * A type of the standard library.
     *
     * @param path without the crate, such as {@code rc::Rc}
     * @param arguments fewer than it has, when they are not known
     */
    record Std(String path, List<Ty> arguments) implements Ty {
        public Std {
            arguments = List.copyOf(arguments);
        }

        /** What it holds, when that is known. */
        Ty argument(int index) {
            return index < arguments.size() ? arguments.get(index) : UNKNOWN;
        }
    }

    /** A type of the workspace. */
    record Local(Placed<TypeItem> type, List<Ty> arguments) implements Ty {
        public Local {
            arguments = List.copyOf(arguments);
        }
    }

    /** A reference. */
    record Lent(boolean mutable, Ty target) implements Ty {}

    /** A tuple or an array. */
    record Tuple(List<Ty> parts) implements Ty {
        public Tuple {
            parts = List.copyOf(parts);
        }
    }

    /** A raw pointer. */
    record Pointer() implements Ty {}

    /** A trait object or a parameter of the function at hand. */
    record Written(Typed type) implements Ty {}

    /** {@code Self} of a trait, with what its bounds give or may give. */
    record Implementor(boolean send, boolean sync) implements Ty {}

    /**
     * A closure.
     *
     * @param lends whether a call certainly only borrows it
     * @param mayEnd whether a call may never return
     */
    record Closure(List<Capture> captures, boolean lends, boolean mayEnd) implements Ty {
        public Closure {
            captures = List.copyOf(captures);
        }
    }

    /**
     * A future of an {@code async} block or of an {@code async fn} of the workspace.
     *
     * @param holds what it holds across an {@code .await} of its own; empty or one
     * @param output what it gives
     */
    record Future(List<Capture> captures, List<Holdings.Holding> holds, Ty output) implements Ty {
        public Future {
            captures = List.copyOf(captures);
            holds = List.copyOf(holds);
        }
    }

    /** A variable that a closure or future holds. */
    record Capture(String name, Ty type) {}
}
