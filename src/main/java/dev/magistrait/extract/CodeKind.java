package dev.magistrait.extract;

import dev.magistrait.syntax.Kinds;
import java.util.Arrays;

/** How a kind of node is read as {@link dev.magistrait.outline.Code}. */
enum CodeKind {
    LITERAL,
    /** It means what stands in it. */
    INSIDE,
    NAME,
    PLAIN,
    BLOCK,
    FIELD,
    INDEX,
    CALL,
    AWAIT,
    TRY,
    LEND,
    UNARY,
    BINARY,
    ASSIGN,
    CAST,
    TUPLE,
    ARRAY,
    STRUCT,
    ASYNC,
    CLOSURE,
    MACRO,
    /** Branches, loops and jumps. */
    FLOW,
    UNKNOWN;

    private static final CodeKind[] KINDS = new CodeKind[1 << 10];

    static {
        Arrays.fill(KINDS, UNKNOWN);
        set(LITERAL, Kinds.STRING_LITERAL, Kinds.RAW_STRING_LITERAL, Kinds.CHAR_LITERAL, Kinds.BOOLEAN_LITERAL);
        set(LITERAL, Kinds.INTEGER_LITERAL, Kinds.FLOAT_LITERAL, Kinds.NEGATIVE_LITERAL, Kinds.UNIT_EXPRESSION);
        set(INSIDE, Kinds.PARENTHESIZED_EXPRESSION, Kinds.UNSAFE_BLOCK, Kinds.EXPRESSION_STATEMENT);
        set(NAME, Kinds.IDENTIFIER, Kinds.SCOPED_IDENTIFIER, Kinds.SELF, Kinds.GENERIC_FUNCTION);
        set(PLAIN, Kinds.RANGE_EXPRESSION);
        set(BLOCK, Kinds.BLOCK);
        set(FIELD, Kinds.FIELD_EXPRESSION);
        set(INDEX, Kinds.INDEX_EXPRESSION);
        set(CALL, Kinds.CALL_EXPRESSION);
        set(AWAIT, Kinds.AWAIT_EXPRESSION);
        set(TRY, Kinds.TRY_EXPRESSION);
        set(LEND, Kinds.REFERENCE_EXPRESSION);
        set(UNARY, Kinds.UNARY_EXPRESSION);
        set(BINARY, Kinds.BINARY_EXPRESSION);
        set(ASSIGN, Kinds.ASSIGNMENT_EXPRESSION, Kinds.COMPOUND_ASSIGNMENT_EXPR);
        set(CAST, Kinds.TYPE_CAST_EXPRESSION);
        set(TUPLE, Kinds.TUPLE_EXPRESSION);
        set(ARRAY, Kinds.ARRAY_EXPRESSION);
        set(STRUCT, Kinds.STRUCT_EXPRESSION);
        set(ASYNC, Kinds.ASYNC_BLOCK);
        set(CLOSURE, Kinds.CLOSURE_EXPRESSION);
        set(MACRO, Kinds.MACRO_INVOCATION);
        set(FLOW, Kinds.IF_EXPRESSION, Kinds.MATCH_EXPRESSION, Kinds.LOOP_EXPRESSION, Kinds.WHILE_EXPRESSION);
        set(FLOW, Kinds.FOR_EXPRESSION, Kinds.BREAK_EXPRESSION, Kinds.CONTINUE_EXPRESSION, Kinds.RETURN_EXPRESSION);
        set(FLOW, Kinds.LET_CONDITION, Kinds.LET_CHAIN);
    }

    static CodeKind of(int kind) {
        return kind < KINDS.length ? KINDS[kind] : UNKNOWN;
    }

    private static void set(CodeKind as, int... kinds) {
        for (int kind : kinds) {
            KINDS[kind] = as;
        }
    }
}
