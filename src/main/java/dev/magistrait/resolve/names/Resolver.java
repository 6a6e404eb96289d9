package dev.magistrait.resolve.names;

import dev.magistrait.outline.Import;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Questions.Question;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a path means in a scope. A name can have several meanings under different {@code cfg}s; an empty answer is an unresolved name.
 *
 * <p>Imports are resolved when they are asked for. An import that is met again while it is being resolved gives nothing, as in rustc's
 * fixpoint.
 */
public final class Resolver {

    /** What {@code $crate} becomes in an expansion, before the number of the macro's crate. */
    static final String MACRO_CRATE = "__crate_";

    private final Externs externs;
    private final Lexical lexical;
    private final Imports imports;
    private final Globs globs = new Globs(this);
    private final Cuts cuts = new Cuts();
    private final Questions questions = new Questions(this::meanings);
    private int generation;

    public Resolver(Externs externs) {
        this.externs = externs;
        this.lexical = new Lexical(this, externs);
        this.imports = new Imports(this, externs);
    }

    public Globs globs() {
        return globs;
    }

    /** Where whatever asks for names leaves something out. */
    public Cuts cuts() {
        return cuts;
    }

    /** Forgets its answers, after names have been entered. */
    public void forget() {
        generation++;
        questions.forget();
    }

    public List<Hit> resolve(SourceUnit file, int scope, TypePath path, Namespace namespace) {
        return resolve(file, scope, path.names(), path.global(), namespace);
    }

    public List<Hit> resolve(SourceUnit file, int scope, List<String> names, boolean global, Namespace namespace) {
        Namespace first = names.size() == 1 ? namespace : Namespace.TYPE;
        List<Hit> heads =
                global ? lexical.absolute(file, names.getFirst(), first) : head(file, scope, names.getFirst(), first);
        if (names.size() == 1) {
            return heads;
        }
        return heads.isEmpty()
                ? List.of(new Hit(new Def.Foreign(String.join("::", names)), Cfg.always()))
                : rest(heads, names, namespace);
    }

    /** What a path means that goes on from that of an import; with nothing behind it, what the import itself names. */
    public List<Hit> behind(SourceUnit file, Import use, List<String> names, Namespace namespace) {
        return imports.behind(file, use, names, namespace);
    }

    private List<Hit> rest(List<Hit> heads, List<String> names, Namespace namespace) {
        List<Hit> at = heads;
        for (int i = 1; i < names.size(); i++) {
            if (at.size() == 1 && at.getFirst().def() instanceof Def.Foreign foreign) {
                String path = foreign.path() + "::" + String.join("::", names.subList(i, names.size()));
                return List.of(new Hit(new Def.Foreign(path), at.getFirst().cfg()));
            }
            at = members(at, names.get(i), i == names.size() - 1 ? namespace : Namespace.TYPE);
        }
        return at;
    }

    private List<Hit> members(List<Hit> owners, String name, Namespace namespace) {
        if (owners.size() == 1 && owners.getFirst().cfg().isAlways()) {
            return member(owners.getFirst().def(), name, namespace);
        }
        List<Hit> found = new ArrayList<>();
        for (Hit owner : owners) {
            for (Hit member : member(owner.def(), name, namespace)) {
                found.add(member.under(owner.cfg()));
            }
        }
        return found;
    }

    private List<Hit> member(Def owner, String name, Namespace namespace) {
        return switch (owner) {
            case Def.OfModule m when name.equals("super") -> parent(m.module());
            case Def.OfModule m when name.equals("self") -> m.module().asHits();
            case Def.OfModule m -> declared(m.module().names(), name, namespace);
            case Def.Foreign f -> List.of(new Hit(new Def.Foreign(f.path() + "::" + name), Cfg.always()));
            default -> List.of(new Hit(new Def.Member(owner, name), Cfg.always()));
        };
    }

    private List<Hit> head(SourceUnit file, int scope, String name, Namespace namespace) {
        return switch (name) {
            case "crate", "$crate" -> file.crate.rootHits();
            case "self" -> file.module(scope).asHits();
            case "super" -> parent(file.module(scope));
            default ->
                name.startsWith(MACRO_CRATE)
                        ? externs.numbered(name.substring(MACRO_CRATE.length()))
                        : lexical.of(file, scope, name, namespace);
        };
    }

    private static List<Hit> parent(ModuleNode module) {
        return module.parent.map(ModuleNode::asHits).orElse(List.of());
    }

    /** The meanings of a name in one table: what it declares and imports by name, else what its globs bring. */
    List<Hit> declared(Names names, String name, Namespace namespace) {
        List<Hit> known = names.answers(namespace, generation).get(name);
        if (known != null) {
            return known;
        }
        if (names.imports(name).isEmpty() && names.globs().isEmpty()) {
            List<Hit> hits = entries(names.entries(namespace, name));
            names.answer(namespace, name, hits);
            return hits;
        }
        return questions.ask(new Question(names, namespace, name));
    }

    /** An answer that is known already; empty without. */
    Optional<List<Hit>> remembered(Names names, String name, Namespace namespace) {
        return Optional.ofNullable(names.answers(namespace, generation).get(name));
    }

    private List<Hit> meanings(Question question) {
        Names names = question.names();
        List<Hit> hits = explicit(names, question.name(), question.namespace());
        return hits.isEmpty() && !names.globs().isEmpty()
                ? globs.search(names, question.name(), question.namespace())
                : hits;
    }

    static List<Hit> entries(List<Entry> entries) {
        if (entries.size() <= 1) {
            return entries.isEmpty() ? List.of() : List.of(entries.getFirst().hit());
        }
        List<Hit> hits = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            add(entry.hit(), hits);
        }
        return hits;
    }

    /** Whether what has been found for the question that is open now holds for good. */
    boolean restsOnNothing() {
        return questions.restsOnNothing();
    }

    /** What a table says of a name by itself, without its globs. */
    private List<Hit> explicit(Names names, String name, Namespace namespace) {
        List<Hit> declared = entries(names.entries(namespace, name));
        List<Placed<Import>> uses = names.imports(name);
        if (uses.isEmpty()) {
            return declared;
        }
        List<Hit> hits = new ArrayList<>(declared);
        for (Placed<Import> use : uses) {
            if (namespace == Namespace.TYPE
                    || !(use.item().selfImport() || use.item().externCrate())) {
                List<Hit> named = imported(use, namespace);
                if (!named.isEmpty()) {
                    Cfg cfg = use.file().crate.own(use.item().cfg());
                    named.forEach(h -> add(h.under(cfg), hits));
                }
            }
        }
        return hits;
    }

    /** Adds a meaning unless it is there. There are few: a look at each costs less than to hash what it stands for. */
    static void add(Hit hit, List<Hit> into) {
        if (!into.contains(hit)) {
            into.add(hit);
        }
    }

    /** What a name means among the crates that another depends on. */
    List<Hit> externs(CrateUnit from, String name) {
        return externs.crate(from, name);
    }

    /** What an import names. */
    public List<Hit> imported(Placed<Import> use, Namespace namespace) {
        return questions.within(use, () -> imports.of(use, namespace));
    }
}
