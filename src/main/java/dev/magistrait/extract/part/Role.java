package dev.magistrait.extract.part;

import dev.magistrait.syntax.Kinds;
import java.util.Arrays;

/** What a kind of node is to us. */
public enum Role {
    OTHER,
    COMMENT,
    ATTRIBUTE,
    INNER_ATTRIBUTE,
    MODULE,
    FOREIGN,
    FUNCTION,
    TRAIT,
    IMPL,
    TYPE_ITEM,
    ALIAS,
    ASSOCIATED_TYPE,
    VALUE,
    MACRO_ITEM,
    USE,
    EXTERN_CRATE,
    MACRO_CALL,
    LIST,
    BLOCK,
    TYPE,
    NAMING,
    HOLDER,
    ERROR;

    private static final Role[] ROLES = new Role[1 << 10];

    static {
        Arrays.fill(ROLES, OTHER);
        set(COMMENT, Kinds.LINE_COMMENT, Kinds.BLOCK_COMMENT);
        set(ATTRIBUTE, Kinds.ATTRIBUTE_ITEM);
        set(INNER_ATTRIBUTE, Kinds.INNER_ATTRIBUTE_ITEM);
        set(MODULE, Kinds.MOD_ITEM);
        set(FOREIGN, Kinds.FOREIGN_MOD_ITEM);
        set(FUNCTION, Kinds.FUNCTION_ITEM, Kinds.FUNCTION_SIGNATURE_ITEM);
        set(TRAIT, Kinds.TRAIT_ITEM);
        set(IMPL, Kinds.IMPL_ITEM);
        set(TYPE_ITEM, Kinds.STRUCT_ITEM, Kinds.ENUM_ITEM, Kinds.UNION_ITEM);
        set(ALIAS, Kinds.TYPE_ITEM);
        set(ASSOCIATED_TYPE, Kinds.ASSOCIATED_TYPE);
        set(VALUE, Kinds.CONST_ITEM, Kinds.STATIC_ITEM);
        set(MACRO_ITEM, Kinds.MACRO_DEFINITION);
        set(USE, Kinds.USE_DECLARATION);
        set(EXTERN_CRATE, Kinds.EXTERN_CRATE_DECLARATION);
        set(MACRO_CALL, Kinds.MACRO_INVOCATION);
        set(LIST, Kinds.DECLARATION_LIST);
        set(BLOCK, Kinds.BLOCK);
        set(
                NAMING,
                Kinds.STRUCT_EXPRESSION,
                Kinds.STRUCT_PATTERN,
                Kinds.TUPLE_STRUCT_PATTERN,
                Kinds.GENERIC_TYPE_WITH_TURBOFISH);
        set(HOLDER, Kinds.MATCH_ARM, Kinds.FIELD_INITIALIZER, Kinds.SHORTHAND_FIELD_INITIALIZER);
        set(
                TYPE,
                Kinds.ABSTRACT_TYPE,
                Kinds.ARRAY_TYPE,
                Kinds.BOUNDED_TYPE,
                Kinds.DYNAMIC_TYPE,
                Kinds.FUNCTION_TYPE,
                Kinds.GENERIC_TYPE,
                Kinds.POINTER_TYPE,
                Kinds.REFERENCE_TYPE,
                Kinds.REMOVED_TRAIT_BOUND,
                Kinds.SCOPED_TYPE_IDENTIFIER,
                Kinds.TUPLE_TYPE,
                Kinds.TYPE_IDENTIFIER);
    }

    public static Role of(int kind) {
        return kind < ROLES.length ? ROLES[kind] : kind == Kinds.ERROR ? ERROR : OTHER;
    }

    /** Whether a node of this kind makes its block a scope. */
    public boolean declares() {
        return compareTo(MODULE) >= 0 && compareTo(EXTERN_CRATE) <= 0;
    }

    /** Whether nothing inside an item of this kind is visited. */
    public boolean isLeaf() {
        return this == USE || this == EXTERN_CRATE || this == MACRO_ITEM;
    }

    private static void set(Role role, int... kinds) {
        for (int kind : kinds) {
            ROLES[kind] = role;
        }
    }
}
