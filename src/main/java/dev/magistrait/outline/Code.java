package dev.magistrait.outline;

import dev.magistrait.source.Region;
import java.util.List;

/**
 * An expression with all that decides when values are made, lent, given away and dropped. {@link Expr} is the shorter form, which tells where
 * futures go.
 */
public sealed interface Code {

    /** {@code ()}, literals: a plain value made of nothing. */
    Code PLAIN = new Plain(List.of());

    /** What is not understood: a macro of unknown meaning, what stands under a {@code cfg}, what is nested too deep. */
    Code OPAQUE = new Opaque();

    record Opaque() implements Code {}

    /** Arithmetic, ranges, comparisons: a plain value computed from others. */
    record Plain(List<Code> parts) implements Code {
        public Plain {
            parts = List.copyOf(parts);
        }
    }

    /** A path as value. */
    record Path(TypePath path, Region region) implements Code {}

    record Field(Code base, String name) implements Code {}

    record Index(Code base, Code index) implements Code {}

    /** {@code callee(arguments)}. */
    record Call(Code callee, List<Code> arguments) implements Code {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code receiver.method(arguments)}. */
    record Method(Code receiver, String name, List<Code> arguments) implements Code {
        public Method {
            arguments = List.copyOf(arguments);
        }
    }

    record Await(Code operand, Region region) implements Code {}

    /** {@code operand?}. */
    record Try(Code operand) implements Code {}

    /** {@code &place}, {@code &mut place}, {@code &raw const place}. */
    record Lend(boolean mutable, boolean raw, Code place) implements Code {}

    /** {@code *pointer}. */
    record Deref(Code pointer) implements Code {}

    /** {@code a && b}, {@code a || b}. */
    record Lazy(boolean and, Code left, Code right) implements Code {}

    /** {@code a == b} and its like, which lend what they compare. */
    record Compare(Code left, Code right) implements Code {}

    /** {@code place = value}; compound ones change it in place. */
    record Assign(Code place, Code value, boolean compound) implements Code {}

    record Cast(Code value, RustType type) implements Code {}

    /**
     * {@code Path { field: value, ..base }}.
     *
     * @param base empty or one
     */
    record Struct(TypePath path, List<String> fields, List<Code> values, List<Code> base) implements Code {
        public Struct {
            fields = List.copyOf(fields);
            values = List.copyOf(values);
            base = List.copyOf(base);
        }
    }

    record Tuple(List<Code> parts) implements Code {
        public Tuple {
            parts = List.copyOf(parts);
        }
    }

    record Array(List<Code> parts) implements Code {
        public Array {
            parts = List.copyOf(parts);
        }
    }

    /**
     * {@code 'label: { statements; tail }}.
     *
     * @param label with its tick; empty for none
     * @param tail empty or one
     * @param items where it stands when it has items of its own; else {@link Region#START}
     */
    record Block(String label, List<Code> statements, List<Code> tail, Region items) implements Code {
        public Block {
            statements = List.copyOf(statements);
            tail = List.copyOf(tail);
        }
    }

    /** {@code async { … }}. */
    record Async(boolean move, Block body) implements Code {}

    record Closure(boolean move, boolean isAsync, List<Pat> parameters, Code body) implements Code {
        public Closure {
            parameters = List.copyOf(parameters);
        }
    }

    /** {@code if condition { … } else { … }}. */
    record If(Code condition, Code then, List<Code> otherwise) implements Code {
        public If {
            otherwise = List.copyOf(otherwise);
        }
    }

    /** {@code let pattern = value} as a condition. */
    record Is(Pat pattern, Code value) implements Code {}

    record Match(Code value, List<Arm> arms) implements Code {
        public Match {
            arms = List.copyOf(arms);
        }
    }

    /** @param guard empty or one */
    record Arm(Pat pattern, List<Code> guard, Code body) {
        public Arm {
            guard = List.copyOf(guard);
        }
    }

    record Loop(String label, Code body) implements Code {}

    record While(String label, Code condition, Code body) implements Code {}

    record For(String label, Pat pattern, Code items, Code body) implements Code {}

    /** @param value empty or one */
    record Break(String label, List<Code> value) implements Code {
        public Break {
            value = List.copyOf(value);
        }
    }

    record Continue(String label) implements Code {}

    /** @param value empty or one */
    record Return(List<Code> value) implements Code {
        public Return {
            value = List.copyOf(value);
        }
    }

    /** {@code let pattern: type = value else { … };} where type, value and branch are empty or one each. */
    record Let(Pat pattern, List<RustType> type, List<Code> value, List<Code> otherwise) implements Code {
        public Let {
            type = List.copyOf(type);
            value = List.copyOf(value);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** {@code name!(…)} whose arguments read as a list of expressions. */
    record Macro(TypePath path, List<Code> arguments, Region region) implements Code {
        public Macro {
            arguments = List.copyOf(arguments);
        }
    }
}
