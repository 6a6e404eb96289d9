package dev.magistrait.resolve;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.TraitItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function with a body whose calls are known.
 *
 * @param impl the impl that it is a method of, if so
 */
record Body(SourceUnit file, FnItem function, Optional<ImplItem> impl) {

    /** Those of a file that count there: of free functions, then of traits, then of impls. */
    static List<Body> in(SourceUnit file) {
        List<Body> found = new ArrayList<>();
        add(file, file.outline.functions(), Optional.empty(), found);
        for (TraitItem trait : file.outline.traits()) {
            add(file, trait.methods(), Optional.empty(), found);
        }
        for (ImplItem impl : file.outline.impls()) {
            add(file, impl.methods(), Optional.of(impl), found);
        }
        return found;
    }

    private static void add(SourceUnit file, List<FnItem> functions, Optional<ImplItem> impl, List<Body> into) {
        for (FnItem function : functions) {
            if (!isEmpty(function.body()) && file.live(function.scope())) {
                into.add(new Body(file, function, impl));
            }
        }
    }

    private static boolean isEmpty(Expr body) {
        return body instanceof Expr.Sequence sequence && sequence.parts().isEmpty();
    }

    Locals locals(Generics generics) {
        return new Locals(generics, file, function, impl);
    }
}
