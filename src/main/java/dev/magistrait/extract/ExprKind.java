package dev.magistrait.extract;

import dev.magistrait.extract.part.Role;
import dev.magistrait.syntax.Kinds;

/** How a kind of node is read in a body. */
enum ExprKind {
    /** Its parts count, and it does not. */
    OPEN,
    /** Nothing in it is an expression. */
    SKIPPED,
    NAME,
    CALL,
    FIELD,
    INDEX,
    AWAIT,
    ASYNC,
    CLOSURE,
    LET,
    LET_CONDITION,
    TUPLE,
    STRUCT,
    ASSIGN,
    CAST,
    RETURN,
    BREAK,
    BLOCK,
    MACRO;

    private static final ExprKind[] KINDS = new ExprKind[1 << 10];

    static {
        for (int kind = 0; kind < KINDS.length; kind++) {
            Role role = Role.of(kind);
            KINDS[kind] = role == Role.MACRO_CALL ? MACRO : isSkipped(role) ? SKIPPED : OPEN;
        }
        set(
                SKIPPED,
                Kinds.LABEL,
                Kinds.CLOSURE_PARAMETERS,
                Kinds.TYPE_ARGUMENTS,
                Kinds.PRIMITIVE_TYPE,
                Kinds.METAVARIABLE);
        set(SKIPPED, Kinds.STRING_LITERAL, Kinds.RAW_STRING_LITERAL, Kinds.GENERIC_TYPE_WITH_TURBOFISH);
        set(NAME, Kinds.IDENTIFIER, Kinds.SCOPED_IDENTIFIER, Kinds.SELF, Kinds.GENERIC_FUNCTION);
        set(CALL, Kinds.CALL_EXPRESSION);
        set(FIELD, Kinds.FIELD_EXPRESSION);
        set(INDEX, Kinds.INDEX_EXPRESSION);
        set(AWAIT, Kinds.AWAIT_EXPRESSION);
        set(ASYNC, Kinds.ASYNC_BLOCK);
        set(CLOSURE, Kinds.CLOSURE_EXPRESSION);
        set(LET, Kinds.LET_DECLARATION);
        set(LET_CONDITION, Kinds.LET_CONDITION);
        set(TUPLE, Kinds.TUPLE_EXPRESSION);
        set(STRUCT, Kinds.STRUCT_EXPRESSION);
        set(ASSIGN, Kinds.ASSIGNMENT_EXPRESSION);
        set(CAST, Kinds.TYPE_CAST_EXPRESSION);
        set(RETURN, Kinds.RETURN_EXPRESSION);
        set(BREAK, Kinds.BREAK_EXPRESSION);
        set(BLOCK, Kinds.BLOCK);
    }

    static ExprKind of(int kind) {
        return kind < KINDS.length ? KINDS[kind] : OPEN;
    }

    private static boolean isSkipped(Role role) {
        return switch (role) {
            case COMMENT, ATTRIBUTE, INNER_ATTRIBUTE, TYPE -> true;
            default -> role.declares();
        };
    }

    private static void set(ExprKind as, int... kinds) {
        for (int kind : kinds) {
            KINDS[kind] = as;
        }
    }
}
