package dev.magistrait.resolve.names;

import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.Scope;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a single name means where it stands: from the innermost scope to the module, then the crates, then the prelude. */
final class Lexical {

    private final Resolver resolver;
    private final Externs externs;

    Lexical(Resolver resolver, Externs externs) {
        this.resolver = resolver;
        this.externs = externs;
    }

    List<Hit> of(SourceUnit file, int scope, String name, Namespace namespace) {
        SourceUnit unit = file;
        int at = scope;
        while (true) {
            List<Hit> hits = here(unit, at, name, namespace);
            if (!hits.isEmpty()) {
                return hits;
            }
            if (unit.isModule(at)) {
                break;
            }
            if (at > 0) {
                at = unit.scope(at).parent();
            } else {
                Expansion from = unit.expansion.orElseThrow();
                unit = from.host();
                at = from.scope();
            }
        }
        return namespace == Namespace.VALUE ? List.of() : beyond(file, unit.module(at), name, namespace);
    }

    private List<Hit> here(SourceUnit unit, int at, String name, Namespace namespace) {
        if (namespace == Namespace.TYPE) {
            List<Hit> generic = generic(unit, at, name);
            if (!generic.isEmpty()) {
                return generic;
            }
        }
        return unit.declares(at) ? resolver.declared(unit.names(at), name, namespace) : List.of();
    }

    private static List<Hit> generic(SourceUnit file, int at, String name) {
        Scope here = file.scope(at);
        Optional<GenericParam> param = file.parameter(at, name);
        if (param.isPresent()) {
            return List.of(new Hit(new Def.OfParam(file, at, param.get()), Cfg.always()));
        }
        boolean self = name.equals("Self")
                && (here.kind() == Scope.Kind.TRAIT
                        || here.kind() == Scope.Kind.IMPL
                        || here.kind() == Scope.Kind.TYPE);
        return self ? List.of(new Hit(new Def.OfSelf(file, at), Cfg.always())) : List.of();
    }

    private List<Hit> beyond(SourceUnit file, ModuleNode module, String name, Namespace namespace) {
        if (namespace == Namespace.MACRO) {
            List<Hit> textual = enclosingMacro(module, name);
            List<Hit> macros = textual.isEmpty() ? macroUse(file, name) : textual;
            if (!macros.isEmpty()) {
                return macros;
            }
        }
        List<Hit> crate = externs.crate(file.crate, name);
        return crate.isEmpty() ? Known.inPrelude(name) : crate;
    }

    /** {@code macro_rules} of a parent module are in scope in the modules below. */
    private static List<Hit> enclosingMacro(ModuleNode module, String name) {
        for (Optional<ModuleNode> at = module.parent; at.isPresent(); at = at.get().parent) {
            List<Hit> found = new ArrayList<>();
            for (Entry entry : at.get().names().entries(Namespace.MACRO, name)) {
                found.add(new Hit(entry.def(), entry.cfg()));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** What {@code #[macro_use] extern crate} brings to the whole crate. */
    private List<Hit> macroUse(SourceUnit file, String name) {
        List<Hit> found = new ArrayList<>();
        for (Hit crate : externs.macroUse(file.crate, name)) {
            List<Hit> brought = switch (crate.def()) {
                case Def.OfModule root -> resolver.declared(root.module().names(), name, Namespace.MACRO);
                case Def.Foreign foreign
                when Known.exports(foreign.path(), Namespace.MACRO, name) ->
                    List.of(new Hit(new Def.Foreign(foreign.path() + "::" + name), Cfg.always()));
                default -> List.of();
            };
            brought.forEach(h -> Resolver.add(h.under(crate.cfg()), found));
        }
        return found;
    }

    /** A name behind {@code ::}. */
    List<Hit> absolute(SourceUnit file, String name, Namespace namespace) {
        if (file.crate.edition().pathsFromCrateRoot()) {
            for (ModuleNode root : file.crate.root()) {
                List<Hit> hits = resolver.declared(root.names(), name, namespace);
                if (!hits.isEmpty()) {
                    return hits;
                }
            }
        }
        return externs.crate(file.crate, name);
    }
}
