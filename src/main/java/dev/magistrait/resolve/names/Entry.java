package dev.magistrait.resolve.names;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;

/** A name's meaning in the scope that declares it, and from where it can be seen. */
public record Entry(Hit hit, Visibility visibility) {

    public Entry(Def def, Visibility visibility, Cfg cfg) {
        this(new Hit(def, cfg), visibility);
    }

    public Def def() {
        return hit.def();
    }

    Cfg cfg() {
        return hit.cfg();
    }

    /** Where a module is to be declared once it has been read; {@link #NONE} for a crate's root. */
    record Target(java.util.List<SourceUnit> file, int scope, Visibility visibility) {

        static final Target NONE = new Target(java.util.List.of(), 0, Visibility.PUBLIC);

        Target(SourceUnit file, int scope, Visibility visibility) {
            this(java.util.List.of(file), scope, visibility);
        }

        void declare(ModuleNode module, Cfg cfg) {
            file.forEach(f -> f.table(scope)
                    .add(Namespace.TYPE, module.name, new Entry(new Def.OfModule(module), visibility, cfg)));
        }
    }
}
