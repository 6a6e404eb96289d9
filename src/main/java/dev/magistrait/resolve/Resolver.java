package dev.magistrait.resolve;

import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypePath;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a path means in a scope. A name can have several meanings under different {@code cfg}s; an empty answer is an unresolved name.
 *
 * <p>Imports are resolved when they are asked for. An import that is met again while it is being resolved gives nothing, as in rustc's
 * fixpoint; answers that rest on such a cut are not remembered.
 */
final class Resolver {

    /** What {@code $crate} becomes in an expansion, before the number of the macro's crate. */
    static final String MACRO_CRATE = "__crate_";

    private final Externs externs;
    private final Globs globs = new Globs(this);
    private final Map<Namespace, Set<Placed<Import>>> resolving = new EnumMap<>(Namespace.class);
    private int cuts;
    private int depth;
    private int generation;

    Resolver(Externs externs) {
        this.externs = externs;
    }

    Globs globs() {
        return globs;
    }

    /** Forgets its answers, after names have been entered. */
    void forget() {
        generation++;
    }

    List<Hit> resolve(SourceUnit file, int scope, TypePath path, Namespace namespace) {
        return resolve(file, scope, path.names(), path.global(), namespace);
    }

    List<Hit> resolve(SourceUnit file, int scope, List<String> names, boolean global, Namespace namespace) {
        Namespace first = names.size() == 1 ? namespace : Namespace.TYPE;
        List<Hit> heads = global ? absolute(file, names.getFirst(), first) : head(file, scope, names, first);
        if (heads.isEmpty() && names.size() > 1) {
            return List.of(new Hit(new Def.Foreign(String.join("::", names)), Cfg.always()));
        }
        return rest(heads, names, namespace);
    }

    private List<Hit> rest(List<Hit> heads, List<String> names, Namespace namespace) {
        List<Hit> at = heads;
        for (int i = 1; i < names.size(); i++) {
            Namespace wanted = i == names.size() - 1 ? namespace : Namespace.TYPE;
            List<Hit> next = new ArrayList<>();
            for (Hit hit : at) {
                for (Hit member : member(hit.def(), names.get(i), wanted)) {
                    next.add(member.under(hit.cfg()));
                }
            }
            at = next;
        }
        return at;
    }

    private List<Hit> member(Def owner, String name, Namespace namespace) {
        return switch (owner) {
            case Def.OfModule m
            when name.equals("super") -> m.module().parent.map(Resolver::module).orElse(List.of());
            case Def.OfModule m when name.equals("self") -> List.of(new Hit(owner, Cfg.always()));
            case Def.OfModule m -> declared(m.module().file, m.module().scope, name, namespace);
            case Def.Foreign f -> List.of(new Hit(new Def.Foreign(f.path() + "::" + name), Cfg.always()));
            default -> List.of(new Hit(new Def.Member(owner, name), Cfg.always()));
        };
    }

    private List<Hit> head(SourceUnit file, int scope, List<String> names, Namespace namespace) {
        String name = names.getFirst();
        return switch (name) {
            case "crate", "$crate" ->
                file.crate.root().stream()
                        .map(r -> new Hit(new Def.OfModule(r), Cfg.always()))
                        .toList();
            case "self" -> module(file.module(scope));
            case "super" -> file.module(scope).parent.map(Resolver::module).orElse(List.of());
            default ->
                name.startsWith(MACRO_CRATE)
                        ? externs.numbered(name.substring(MACRO_CRATE.length()))
                        : lexical(file, scope, name, namespace);
        };
    }

    private static List<Hit> module(ModuleNode module) {
        return List.of(new Hit(new Def.OfModule(module), Cfg.always()));
    }

    /** A name as it stands: from the innermost scope to the module, then the crates, then the prelude. */
    private List<Hit> lexical(SourceUnit file, int scope, String name, Namespace namespace) {
        SourceUnit unit = file;
        int at = scope;
        while (true) {
            Scope here = unit.scope(at);
            Optional<Hit> generic = namespace == Namespace.TYPE ? generic(unit, at, here, name) : Optional.empty();
            if (generic.isPresent()) {
                return List.of(generic.get());
            }
            List<Hit> hits = unit.declares(at) ? declared(unit, at, name, namespace) : List.of();
            if (!hits.isEmpty()) {
                return hits;
            }
            if (unit.isModule(at)) {
                break;
            }
            if (at > 0) {
                at = here.parent();
            } else {
                Expansion from = unit.expansion.orElseThrow();
                unit = from.host();
                at = from.scope();
            }
        }
        return namespace == Namespace.VALUE ? List.of() : beyond(file, file.module(scope), name, namespace);
    }

    private static Optional<Hit> generic(SourceUnit file, int at, Scope here, String name) {
        for (GenericParam param : here.generics()) {
            if (param.name().equals(name)) {
                return Optional.of(new Hit(new Def.OfParam(file, at, param), Cfg.always()));
            }
        }
        boolean self = name.equals("Self")
                && (here.kind() == Scope.Kind.TRAIT
                        || here.kind() == Scope.Kind.IMPL
                        || here.kind() == Scope.Kind.TYPE);
        return self ? Optional.of(new Hit(new Def.OfSelf(file, at), Cfg.always())) : Optional.empty();
    }

    private List<Hit> beyond(SourceUnit file, ModuleNode module, String name, Namespace namespace) {
        if (namespace == Namespace.MACRO) {
            List<Hit> textual = enclosingMacro(module, name);
            if (!textual.isEmpty()) {
                return textual;
            }
        }
        List<Hit> crate = externs.crate(file.crate, name);
        if (!crate.isEmpty()) {
            return crate;
        }
        String known = Known.prelude(name);
        return known.isEmpty() ? List.of() : List.of(new Hit(new Def.Foreign(known), Cfg.always()));
    }

    /** {@code macro_rules} of a parent module are in scope in the modules below. */
    private List<Hit> enclosingMacro(ModuleNode module, String name) {
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

    private List<Hit> absolute(SourceUnit file, String name, Namespace namespace) {
        if (file.crate.edition().pathsFromCrateRoot()) {
            for (ModuleNode root : file.crate.root()) {
                List<Hit> hits = declared(root.file, root.scope, name, namespace);
                if (!hits.isEmpty()) {
                    return hits;
                }
            }
        }
        return externs.crate(file.crate, name);
    }

    /** The meanings of a name in the table of one scope: what it declares and imports by name, else what its globs bring. */
    List<Hit> declared(SourceUnit file, int scope, String name, Namespace namespace) {
        Names names = file.names(scope);
        String key = namespace + " " + name;
        List<Hit> known = names.memo(generation).get(key);
        if (known != null) {
            return known;
        }
        int cutsBefore = cuts;
        List<Hit> hits = explicit(names, name, namespace);
        if (hits.isEmpty() && !names.globs().isEmpty()) {
            hits = globs.search(names, name, namespace);
        }
        if (cuts == cutsBefore || depth == 0) {
            names.memo(generation).put(key, hits);
        }
        return hits;
    }

    /** What a table says of a name by itself, without its globs. */
    List<Hit> explicit(Names names, String name, Namespace namespace) {
        List<Entry> entries = names.entries(namespace, name);
        List<Placed<Import>> uses = names.imports(name);
        if (entries.isEmpty() && uses.isEmpty()) {
            return List.of();
        }
        Set<Hit> hits = new LinkedHashSet<>();
        for (Entry entry : entries) {
            hits.add(new Hit(entry.def(), entry.cfg()));
        }
        for (Placed<Import> use : uses) {
            if (!(use.item().selfImport() && namespace != Namespace.TYPE)) {
                imported(use, namespace)
                        .forEach(h ->
                                hits.add(h.under(use.file().crate.own(use.item().cfg()))));
            }
        }
        return List.copyOf(hits);
    }

    /** What an import names. */
    List<Hit> imported(Placed<Import> use, Namespace namespace) {
        Import item = use.item();
        Set<Placed<Import>> active =
                resolving.computeIfAbsent(namespace, n -> Collections.newSetFromMap(new IdentityHashMap<>()));
        if (!active.add(use)) {
            cuts++;
            return List.of();
        }
        depth++;
        List<Hit> hits = item.externCrate()
                ? externCrate(use)
                : resolve(use.file(), item.scope(), item.path(), item.global(), namespace, fromRoot(use));
        depth--;
        active.remove(use);
        return hits;
    }

    private static boolean fromRoot(Placed<Import> use) {
        return use.file().crate.edition().pathsFromCrateRoot()
                && !use.item().global()
                && !Set.of("crate", "self", "super", "$crate")
                        .contains(use.item().path().getFirst());
    }

    private List<Hit> resolve(
            SourceUnit file, int scope, List<String> names, boolean global, Namespace namespace, boolean fromRoot) {
        if (names.isEmpty()) {
            return file.crate.root().stream().flatMap(r -> module(r).stream()).toList();
        }
        return resolve(file, scope, names, global || fromRoot, namespace);
    }

    private List<Hit> externCrate(Placed<Import> use) {
        String name = use.item().path().getFirst();
        if (name.equals("self")) {
            return use.file().crate.root().stream()
                    .flatMap(r -> module(r).stream())
                    .toList();
        }
        List<Hit> crate = externs.crate(use.file().crate, name);
        return crate.isEmpty() ? List.of(new Hit(new Def.Foreign(name), Cfg.always())) : crate;
    }
}
