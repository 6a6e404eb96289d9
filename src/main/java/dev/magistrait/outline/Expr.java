package dev.magistrait.outline;

import dev.magistrait.source.Region;
import java.util.List;

/** As much of an expression as tells which futures a body makes, holds and hands on. */
public sealed interface Expr {

    Expr NOTHING = new Sequence(List.of());

    /** A path as value: a variable, constant or function. */
    record Name(TypePath path, Region region) implements Expr {}

    /**
     * {@code base.name}.
     *
     * @param name {@link #ITEM} for what a loop or an iterator's closure gets of a collection, {@link #INDEXED} for {@code base[index]}
     */
    record Field(Expr base, String name) implements Expr {
        public static final String ITEM = "[]";
        public static final String INDEXED = "[i]";

        /** Whether it is an item that an index picks. */
        public boolean indexed() {
            return name.equals(INDEXED);
        }
    }

    /**
     * {@code callee(arguments)}.
     *
     * @param callee mostly a {@link Name} or {@link QualifiedName}
     * @param region the whole call
     */
    record Call(Expr callee, List<Expr> arguments, Region region) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code <T as Trait>::name} as value. */
    record QualifiedName(RustType.Qualified type) implements Expr {}

    /**
     * {@code receiver.method(arguments)}.
     *
     * @param region from the receiver's start to the call's end
     */
    record MethodCall(Expr receiver, String method, List<Expr> arguments, Region region) implements Expr {
        public MethodCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code operand.await}. */
    record Await(Expr operand, Region region) implements Expr {}

    /** {@code async { … }}. */
    record Async(boolean move, Expr body, Region region) implements Expr {}

    /** {@code |…| body}, {@code async |…| body}. */
    record Closure(boolean isAsync, Expr body) implements Expr {}

    /**
     * {@code let name: type = value}, also the variable of a loop and of a closure that an iterator calls.
     *
     * @param name {@code _} for a pattern that is not one identifier
     * @param type empty or one
     */
    record Let(String name, List<RustType> type, Expr value) implements Expr {
        public Let {
            type = List.copyOf(type);
        }
    }

    /**
     * A pattern that takes a value apart: of {@code let}, {@code if let}, a loop, an iterator's closure, or of all arms of a {@code match}.
     *
     * @param type empty or one
     */
    record Bind(List<Binding> bindings, List<RustType> type, Expr value) implements Expr {
        public Bind {
            bindings = List.copyOf(bindings);
            type = List.copyOf(type);
        }
    }

    /**
     * A name that a pattern gives to a part.
     *
     * @param steps the way to the part from the whole: names of fields and numbers, behind the name of the struct or variant and a dot where the pattern
     *     says it, and {@link Field#ITEM} for what a variant of the standard library holds
     */
    record Binding(String name, List<String> steps) {
        public Binding {
            steps = List.copyOf(steps);
        }
    }

    /**
     * {@code Path { name: value, ..base }}.
     *
     * @param base empty or one
     */
    record Struct(TypePath path, List<FieldValue> fields, List<Expr> base) implements Expr {
        public Struct {
            fields = List.copyOf(fields);
            base = List.copyOf(base);
        }
    }

    /** {@code name: value} or {@code name}. */
    record FieldValue(String name, Expr value) {}

    /** {@code target = value}. */
    record Assign(Expr target, Expr value) implements Expr {}

    /** {@code value as type}. */
    record Cast(Expr value, RustType type) implements Expr {}

    /** {@code name!(…)} whose arguments read as expressions. */
    record MacroCall(TypePath path, List<Expr> arguments, Region region) implements Expr {
        public MacroCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code return value} and the last expression of a function body are where a returned future shows. */
    record Return(Expr value) implements Expr {}

    /** {@code break value}, of whatever loop or block. */
    record Break(Expr value) implements Expr {}

    /** {@code { … }}: names bound inside end with it; its value is the last part. */
    record Block(List<Expr> parts) implements Expr {
        public Block {
            parts = List.copyOf(parts);
        }
    }

    /** {@code (first, second)}: values of types of their own. */
    record Tuple(List<Expr> parts) implements Expr {
        public Tuple {
            parts = List.copyOf(parts);
        }
    }

    /** Anything else (operators, branches, references, literals): the parts in order. */
    record Sequence(List<Expr> parts) implements Expr {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }
}
