package dev.magistrait.resolve.names;

import dev.magistrait.outline.LintLevel;
import dev.magistrait.outline.ModuleItem;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Span;
import java.util.List;
import java.util.Optional;

/** A module of one crate: a file or the body of an inline {@code mod}. */
public final class ModuleNode {

    public final CrateUnit crate;
    final Optional<ModuleNode> parent;
    public final String name;
    public final String path;
    final Visibility visibility;
    public final SourceUnit file;
    public final int scope;
    /** What the {@code mod} item sets in the file of the parent. */
    final List<LintLevel> lints;
    /** How many files it lies in, one within the other. */
    final int files;

    /** The item that declares it; nothing for a crate's root. */
    final Optional<Declared> declared;

    /** A {@code mod} item and the text it stands in. */
    record Declared(SourceUnit file, ModuleItem item) {}

    private final List<Hit> hits = List.of(new Hit(new Def.OfModule(this), Cfg.always()));

    ModuleNode(
            CrateUnit crate,
            Optional<ModuleNode> parent,
            String name,
            Visibility visibility,
            SourceUnit file,
            int scope,
            Optional<Declared> declared) {
        this.crate = crate;
        this.parent = parent;
        this.name = name;
        this.path = parent.map(p -> p.path + "::" + name).orElse(name);
        this.visibility = visibility;
        this.file = file;
        this.scope = scope;
        this.declared = declared;
        this.lints = declared.map(d -> d.item().lints()).orElse(List.of());
        this.files = parent.map(p -> p.files).orElse(0) + (scope == 0 ? 1 : 0);
    }

    /** The name in the item that declares it; a crate's root is the whole of its file. */
    public Span declaration() {
        return declared.map(d -> d.file().span(d.item().region()))
                .orElseGet(() -> file.span(file.scope(scope).region()));
    }

    /** The module as what a path means. */
    List<Hit> asHits() {
        return hits;
    }

    public Names names() {
        return file.names(scope);
    }

    /** Whether this is the other module or lies inside it. */
    boolean within(ModuleNode other) {
        for (Optional<ModuleNode> at = Optional.of(this); at.isPresent(); at = at.get().parent) {
            if (at.get() == other) {
                return true;
            }
        }
        return false;
    }

    /** Whether something declared here with that visibility can be seen from the other module. */
    boolean shows(Visibility declared, ModuleNode from) {
        return switch (declared) {
            case Visibility.Public _ -> true;
            case Visibility.Inherited _ -> from.within(this);
            case Visibility.Restricted restricted -> from.within(limit(restricted.path()));
        };
    }

    private ModuleNode limit(List<String> segments) {
        ModuleNode at = this;
        for (String segment : segments) {
            at = switch (segment) {
                case "crate" -> at.root();
                case "self" -> at;
                case "super" -> at.parent.orElse(at);
                default -> at.child(segment);
            };
        }
        return at;
    }

    private ModuleNode child(String segment) {
        return names().entries(Namespace.TYPE, segment).stream()
                .map(Entry::def)
                .filter(Def.OfModule.class::isInstance)
                .map(d -> ((Def.OfModule) d).module())
                .findFirst()
                .orElse(root());
    }

    ModuleNode root() {
        ModuleNode at = this;
        while (at.parent.isPresent()) {
            at = at.parent.get();
        }
        return at;
    }
}
