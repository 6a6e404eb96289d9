package dev.magistrait.fix.plan;

import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import java.util.List;
import java.util.Set;

/**
 * A trait with all that changes together with it: its items under other {@code cfg}s, and the same items of a file that several targets share.
 *
 * @param path as findings name it
 * @param decls one for each place
 * @param methods one for each place
 * @param impls one for each place
 */
record Group(String path, Set<TraitId> ids, List<TraitDecl> decls, List<TraitMethod> methods, List<TraitImpl> impls) {

    String name() {
        return path.substring(path.lastIndexOf(':') + 1);
    }

    boolean isEmpty() {
        return decls.isEmpty();
    }

    /** The item that has a method. */
    TraitDecl decl(TraitMethod method) {
        return decls.stream()
                .filter(d -> d.place().span().file().equals(method.nameSpan().file()))
                .filter(d -> d.place().span().compareTo(method.nameSpan()) < 0)
                .reduce((_, nearer) -> nearer)
                .orElse(decls.getFirst());
    }
}
