package dev.magistrait.resolve.names;

import dev.magistrait.fact.Context;
import dev.magistrait.fact.Place;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.Scope;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file as part of one crate, or what a macro call in one stands for. A file that belongs to two targets is two units. */
public final class SourceUnit {

    private static final int FEW = 8;

    public final CrateUnit crate;
    public final String file;
    public final FileOutline outline;
    /** What must hold for the text to be compiled at all. */
    final Cfg cfg;

    public final Optional<Expansion> expansion;

    private final Names[] names;
    private final Map<Integer, ModuleNode> modules = new HashMap<>();
    /** Of scopes that have more than a few. */
    private final Map<Integer, Map<String, GenericParam>> parameters = new HashMap<>();

    /** Calls whose arguments count by themselves, and calls that have been expanded. */
    private final BitSet read = new BitSet();

    private final BitSet buried = new BitSet();

    SourceUnit(CrateUnit crate, String file, FileOutline outline, Cfg cfg, Optional<Expansion> expansion) {
        this.crate = crate;
        this.file = file;
        this.outline = outline;
        this.cfg = cfg;
        this.expansion = expansion;
        this.names = new Names[outline.scopes().size()];
    }

    public Scope scope(int number) {
        return outline.scopes().get(number);
    }

    /** The first generic parameter of a scope's item that has the name. */
    Optional<GenericParam> parameter(int scope, String name) {
        List<GenericParam> generics = scope(scope).generics();
        if (generics.size() > FEW) {
            return Optional.ofNullable(
                    parameters.computeIfAbsent(scope, _ -> byName(generics)).get(name));
        }
        for (GenericParam param : generics) {
            if (param.name().equals(name)) {
                return Optional.of(param);
            }
        }
        return Optional.empty();
    }

    private static Map<String, GenericParam> byName(List<GenericParam> generics) {
        Map<String, GenericParam> found = new HashMap<>();
        generics.forEach(p -> found.putIfAbsent(p.name(), p));
        return found;
    }

    void setModule(int scope, ModuleNode module) {
        modules.put(scope, module);
    }

    /** The names declared in a scope. */
    Names names(int scope) {
        Names known = names[scope];
        if (known == null) {
            known = new Names();
            names[scope] = known;
        }
        return known;
    }

    boolean declares(int scope) {
        return names[scope] != null;
    }

    /** Adds the glob imports of all scopes, those that macro calls bring among them. */
    void globs(List<Placed<Import>> into) {
        for (Names table : names) {
            if (table != null) {
                into.addAll(table.globs());
            }
        }
    }

    /** Whether names declared here form a module; the text of a macro call never does by itself. */
    boolean isModule(int scope) {
        return scope(scope).isModule() && !(scope == 0 && expansion.isPresent());
    }

    /** The names that an item which stands in the given scope joins: macro calls are transparent. */
    public Names table(int scope) {
        int at = scope;
        while (at > 0 && scope(at).kind() == Scope.Kind.MACRO_CALL) {
            at = scope(at).parent();
        }
        return at == 0 && expansion.isPresent()
                ? expansion.get().host().table(expansion.get().scope())
                : names(at);
    }

    /** The module around a scope. */
    public ModuleNode module(int scope) {
        int at = scope;
        while (at >= 0) {
            ModuleNode module = modules.get(at);
            if (module != null) {
                return module;
            }
            at = scope(at).parent();
        }
        Expansion from = expansion.orElseThrow(() -> new IllegalStateException("no module around " + this));
        return from.host().module(from.scope());
    }

    /** Whether a name in the scope can be a type that is chosen elsewhere: a parameter, or {@code Self} of a trait. */
    public boolean seesGenerics(int scope) {
        for (int at = scope; at >= 0; at = scope(at).parent()) {
            Scope here = scope(at);
            if (here.kind() == Scope.Kind.TRAIT || choosesTypes(here)) {
                return true;
            }
        }
        return false;
    }

    private static boolean choosesTypes(Scope scope) {
        for (GenericParam param : scope.generics()) {
            if (param.kind() == GenericParam.Kind.TYPE) {
                return true;
            }
        }
        return false;
    }

    /** Whether the scope itself has a parameter that is a type. */
    public boolean choosesTypes(int scope) {
        return choosesTypes(scope(scope));
    }

    /** The number of the outermost macro call whose arguments hold the scope; -1 for none. */
    int call(int scope) {
        if (outline.calls().isEmpty()) {
            return -1;
        }
        int found = -1;
        for (int at = scope; at > 0; at = scope(at).parent()) {
            if (scope(at).kind() == Scope.Kind.MACRO_CALL) {
                found = at;
            }
        }
        return found < 0 ? -1 : Expander.callOf(scope(found));
    }

    /** What the arguments of a call say does not count: the call has been expanded. */
    void bury(int call) {
        buried.set(call);
    }

    /** Enters what the arguments of a call declare, as they stand. */
    void enterArguments(int call) {
        if (!read.get(call)) {
            read.set(call);
            Declarations.enter(this, s -> innermostCall(s) == call);
        }
    }

    private int innermostCall(int scope) {
        for (int at = scope; at > 0; at = scope(at).parent()) {
            if (scope(at).kind() == Scope.Kind.MACRO_CALL) {
                return Expander.callOf(scope(at));
            }
        }
        return -1;
    }

    /** Whether the scope lies in the arguments of a call that has been expanded. */
    public boolean dead(int scope) {
        if (buried.isEmpty()) {
            return false;
        }
        for (int at = scope; at > 0; at = scope(at).parent()) {
            if (scope(at).kind() == Scope.Kind.MACRO_CALL && buried.get(Expander.callOf(scope(at)))) {
                return true;
            }
        }
        return false;
    }

    public boolean live(int scope) {
        return !dead(scope);
    }

    public Cfg cfg(Cfg inFile) {
        return cfg.and(crate.own(inFile));
    }

    /** Where the text of a region is written. */
    public Span span(Region region) {
        return expansion.map(e -> e.written(region)).orElseGet(() -> new Span(file, region));
    }

    /** Where code that a region is a part of is used: of what a macro writes, its call. */
    public Span useSpan(Region region) {
        return expansion.map(e -> e.used(region)).orElseGet(() -> new Span(file, region));
    }

    /** Whether a macro's definition wrote the text of the region. */
    public boolean fromBody(Region region) {
        return expansion
                .filter(e -> !e.lines().isEmpty())
                .map(e -> e.token(region).fromBody())
                .orElse(false);
    }

    public Place place(Cfg inFile, Region region) {
        return place(inFile, span(region));
    }

    /** The place of a use: of what a macro writes, its call. */
    public Place usePlace(Cfg inFile, Region region) {
        return place(inFile, useSpan(region));
    }

    private Place place(Cfg inFile, Span span) {
        Cfg whole = cfg(inFile);
        Context context = crate.context() == Context.PRODUCTION && whole.testOnly() ? Context.TEST : crate.context();
        return new Place(crate.packageName(), crate.target.label(), context, whole, span);
    }

    /** What tells this text from every other: the file, and the calls that lead to it with the macros they mean. */
    public String key() {
        return expansion
                .map(e -> e.host().key() + "!" + e.call().region() + "=" + e.source())
                .orElse(file);
    }

    @Override
    public String toString() {
        return key() + " in " + crate.target.label();
    }
}
