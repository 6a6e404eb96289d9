package dev.magistrait.resolve;

import dev.magistrait.fact.Context;
import dev.magistrait.fact.Place;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.Scope;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.HashMap;
import java.util.Map;

/** A file as part of one crate. A file that belongs to two targets is two units. */
final class SourceUnit {

    final CrateUnit crate;
    final String file;
    final FileOutline outline;
    /** What must hold for the file to be compiled at all. */
    final Cfg cfg;

    private final Names[] names;
    private final Map<Integer, ModuleNode> modules = new HashMap<>();

    SourceUnit(CrateUnit crate, String file, FileOutline outline, Cfg cfg) {
        this.crate = crate;
        this.file = file;
        this.outline = outline;
        this.cfg = cfg;
        this.names = new Names[outline.scopes().size()];
    }

    Scope scope(int number) {
        return outline.scopes().get(number);
    }

    void setModule(int scope, ModuleNode module) {
        modules.put(scope, module);
    }

    /** The names declared in a scope. */
    Names names(int scope) {
        if (names[scope] == null) {
            names[scope] = new Names();
        }
        return names[scope];
    }

    boolean declares(int scope) {
        return names[scope] != null;
    }

    /** The scope whose names an item that stands in the given scope joins: macro calls are transparent. */
    int declaringScope(int scope) {
        int at = scope;
        while (at > 0 && scope(at).kind() == Scope.Kind.MACRO_CALL) {
            at = scope(at).parent();
        }
        return at;
    }

    /** The module around a scope. */
    ModuleNode module(int scope) {
        int at = scope;
        while (!modules.containsKey(at)) {
            at = scope(at).parent();
        }
        return modules.get(at);
    }

    Cfg cfg(Cfg inFile) {
        return cfg.and(inFile);
    }

    Span span(Region region) {
        return new Span(file, region);
    }

    Place place(Cfg inFile, Region region) {
        Cfg whole = cfg(inFile);
        Context context =
                crate.context() == Context.PRODUCTION && whole.testOnly() ? Context.TEST : crate.context();
        return new Place(crate.packageName(), crate.target.label(), context, whole, span(region));
    }

    @Override
    public String toString() {
        return file + " in " + crate.target.label();
    }
}
