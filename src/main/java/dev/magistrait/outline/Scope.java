package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.List;

/**
 * A place from which names are looked up.
 *
 * @param parent the enclosing scope; -1 for the file
 * @param kind what opens it
 * @param name the name of a module, trait, type or function; of a macro call, the call's index in {@link FileOutline#calls}; {@link #WRAPPER} of
 *     the block that statements of a macro are read in; else empty
 * @param generics the generic parameters that come into scope here
 * @param where the predicates of the {@code where} clause
 * @param cfg all that must hold for this scope to be compiled, as far as this file says (enclosing scopes included; {@code #[test]}
 *     functions count as {@code test})
 * @param lints lint levels set here by attributes
 * @param region the whole item or block
 */
public record Scope(
        int parent,
        Kind kind,
        String name,
        List<GenericParam> generics,
        List<WherePredicate> where,
        Cfg cfg,
        List<LintLevel> lints,
        Region region) {

    /** What stands around statements that are the text of a macro call; no item has that name. */
    public static final String WRAPPER = "_";

    /** Whether it is there only because a text of statements is no file. */
    public boolean isWrapper() {
        return kind == Kind.BLOCK && name.equals(WRAPPER);
    }

    /** What opens a scope. A block opens one only when it declares items or imports. */
    public enum Kind {
        FILE,
        MODULE,
        BLOCK,
        TRAIT,
        IMPL,
        FN,
        TYPE,
        MACRO_CALL
    }

    public Scope {
        generics = List.copyOf(generics);
        where = List.copyOf(where);
        lints = List.copyOf(lints);
    }

    /** Whether names declared here form a module of their own. */
    public boolean isModule() {
        return kind == Kind.FILE || kind == Kind.MODULE;
    }
}
