package dev.magistrait.extract;

import dev.magistrait.outline.Attribute;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.LintLevel;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Outlines as text: a line a fact, close to how Rust writes it. */
final class Show {

    private Show() {}

    /** Every fact on a line of its own. */
    static String all(FileOutline outline) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < outline.scopes().size(); i++) {
            lines.add("scope " + i + " " + scope(outline.scopes().get(i)));
        }
        outline.imports().forEach(i -> lines.add(imported(i) + at(i.scope())));
        outline.modules()
                .forEach(m -> lines.add(visibility(m.visibility()) + "mod " + m.name() + " body " + m.body()
                        + (m.paths().isEmpty() ? "" : " " + m.paths()) + at(m.scope())));
        outline.traits().forEach(t -> lines.add(trait(t)));
        outline.impls().forEach(i -> lines.add(impl(i)));
        outline.functions().forEach(f -> lines.add(function(f) + at(f.scope())));
        outline.types().forEach(t -> lines.add(type(t) + at(t.scope())));
        outline.aliases()
                .forEach(a -> lines.add(
                        visibility(a.visibility()) + "type " + a.name() + " = " + type(a.target()) + at(a.scope())));
        outline.values()
                .forEach(v -> lines.add(
                        visibility(v.visibility()) + "value " + v.name() + ": " + type(v.type()) + at(v.scope())));
        outline.macros().forEach(m -> lines.add(macro(m) + at(m.scope())));
        outline.calls()
                .forEach(c -> lines.add(
                        "call " + c.path() + "! as " + c.position() + cfg(c.cfg()) + at(c.scope()) + " " + c.region()));
        outline.mentions().forEach(m -> lines.add("mention " + type(m.type()) + cfg(m.cfg()) + at(m.scope())));
        outline.suppressions().forEach(s -> lines.add("allow " + s.rules() + " " + s.reason() + " " + s.region()));
        outline.faults().forEach(f -> lines.add("fault " + f.text() + " " + f.region()));
        return String.join("\n", lines);
    }

    static String scope(Scope scope) {
        return scope.kind()
                + (scope.name().isEmpty() ? "" : " " + scope.name())
                + generics(scope.generics())
                + where(scope.where())
                + cfg(scope.cfg())
                + (scope.lints().isEmpty() ? "" : " " + Texts.list(scope.lints(), Show::lint))
                + " in "
                + scope.parent();
    }

    static String generics(List<GenericParam> generics) {
        return generics.isEmpty() ? "" : "<" + Texts.list(generics, Show::generic) + ">";
    }

    private static String generic(GenericParam parameter) {
        return (parameter.kind() == GenericParam.Kind.CONST ? "const " : "")
                + parameter.name()
                + (parameter.bounds().isEmpty() ? "" : ": " + bounds(parameter.bounds()))
                + (parameter.defaults().isEmpty()
                        ? ""
                        : " = " + type(parameter.defaults().getFirst()));
    }

    static String where(List<WherePredicate> where) {
        return where.isEmpty() ? "" : " where " + Texts.list(where, p -> type(p.subject()) + ": " + bounds(p.bounds()));
    }

    static String lint(LintLevel lint) {
        return lint.level().name().toLowerCase(Locale.ROOT) + "(" + lint.lint() + ")" + cfg(lint.condition());
    }

    static String imported(Import found) {
        return visibility(found.visibility())
                + (found.macroUse() ? "#[macro_use] " : "")
                + (found.externCrate() ? "extern crate " : "use ")
                + (found.global() ? "::" : "")
                + String.join("::", found.path())
                + (found.glob() ? "::*" : " as " + found.name())
                + (found.selfImport() ? " self" : "")
                + cfg(found.cfg());
    }

    static String trait(TraitItem trait) {
        return attributes(trait.attributes())
                + visibility(trait.visibility())
                + "trait "
                + trait.name()
                + (trait.supertraits().isEmpty() ? "" : ": " + bounds(trait.supertraits()))
                + (trait.constants().isEmpty() ? "" : " const " + trait.constants())
                + (trait.calls() ? " calls" : "")
                + (trait.docs().present() ? " docs" : "")
                + (trait.docs().namesSend() ? " Send" : "")
                + cfg(trait.cfg())
                + at(trait.scope())
                + members(trait.types(), trait.methods());
    }

    static String impl(ImplItem impl) {
        return attributes(impl.attributes())
                + "impl "
                + (impl.negative() ? "!" : "")
                + (impl.trait().isEmpty() ? "" : bounds(impl.trait()) + " for ")
                + type(impl.self())
                + (impl.calls() ? " calls" : "")
                + cfg(impl.cfg())
                + at(impl.scope())
                + members(impl.types(), impl.methods());
    }

    private static String members(List<TraitItem.AssociatedType> types, List<FnItem> methods) {
        StringBuilder text = new StringBuilder();
        types.forEach(t -> text.append("\n    ").append(associated(t)));
        methods.forEach(m -> text.append("\n    ").append(function(m)));
        return text.toString();
    }

    static String associated(TraitItem.AssociatedType type) {
        return "type "
                + type.name()
                + (type.generic() ? " generic" : "")
                + (type.bounds().isEmpty() ? "" : ": " + bounds(type.bounds()))
                + (type.type().isEmpty() ? "" : " = " + type(type.type().getFirst()))
                + (type.selfSized() ? " where Self: Sized" : "")
                + cfg(type.cfg());
    }

    static String function(FnItem function) {
        List<String> parameters = new ArrayList<>();
        FnItem.Receiver receiver = function.receiver();
        String lifetime = receiver.lifetime().isEmpty() ? "" : receiver.lifetime() + " ";
        switch (receiver.kind()) {
            case NONE -> {}
            case VALUE -> parameters.add("self");
            case REFERENCE -> parameters.add("&" + lifetime + "self");
            case MUTABLE_REFERENCE -> parameters.add("&" + lifetime + "mut self");
            case TYPED -> parameters.add("self: " + type(receiver.type()));
        }
        function.params().forEach(p -> parameters.add((p.plain() ? "" : "~") + p.name() + ": " + type(p.type())));
        return attributes(function.attributes())
                + visibility(function.visibility())
                + (function.isAsync() ? "async " : "")
                + (function.isUnsafe() ? "unsafe " : "")
                + "fn "
                + function.name()
                + "("
                + String.join(", ", parameters)
                + ")"
                + (function.returns().equals(RustType.Tuple.UNIT) ? "" : " -> " + type(function.returns()))
                + cfg(function.cfg())
                + (function.docs().present() ? " docs" : "")
                + (function.docs().namesSend() ? " Send" : "")
                + (function.hasBody()
                        ? function.body().equals(Body.NOTHING) ? " {}" : " " + expr(Outlines.expr(function))
                        : ";");
    }

    static String type(TypeItem item) {
        return attributes(item.attributes())
                + visibility(item.visibility())
                + (item.tuple() ? "tuple " : "data ")
                + item.name()
                + " { "
                + Texts.list(item.fields(), f -> visibility(f.visibility()) + f.name() + ": " + type(f.type()))
                + " }"
                + cfg(item.cfg());
    }

    static String macro(MacroItem macro) {
        return (macro.exported() ? "exported " : "")
                + "macro "
                + macro.name()
                + " "
                + Texts.list(macro.arms(), a -> "(" + a.matcher() + ") => {" + a.transcriber() + "} " + a.region());
    }

    static String attributes(List<Attribute> attributes) {
        StringBuilder text = new StringBuilder();
        for (Attribute attribute : attributes) {
            String arguments = attribute.arguments().isEmpty() ? "" : "(" + attribute.arguments() + ")";
            text.append("#[")
                    .append(attribute.path())
                    .append(arguments)
                    .append(cfg(attribute.condition()))
                    .append("] ");
        }
        return text.toString();
    }

    static String visibility(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Public all -> "pub ";
            case Visibility.Inherited none -> "";
            case Visibility.Restricted in -> "pub(" + String.join("::", in.path()) + ") ";
        };
    }

    static String cfg(Cfg cfg) {
        return cfg.equals(Cfg.always()) ? "" : " if " + cfg;
    }

    private static String at(int scope) {
        return " @" + scope;
    }

    static String bounds(List<? extends Bound> bounds) {
        List<String> texts = new ArrayList<>();
        for (Bound bound : bounds) {
            texts.add(
                    switch (bound) {
                        case Bound.Trait trait -> (trait.relaxed() ? "?" : "") + path(trait.path());
                        case Bound.Lifetime lifetime -> lifetime.name();
                        case Bound.Use use -> "use<" + String.join(", ", use.captured()) + ">";
                    });
        }
        return String.join(" + ", texts);
    }

    static String path(TypePath path) {
        List<String> segments = new ArrayList<>();
        for (TypePath.Segment segment : path.segments()) {
            List<String> arguments = new ArrayList<>(segment.lifetimes());
            segment.arguments().forEach(a -> arguments.add(type(a)));
            segment.bindings()
                    .forEach(b -> arguments.add(b.name()
                            + (b.type().isEmpty()
                                    ? ": " + bounds(b.bounds())
                                    : " = " + type(b.type().getFirst()))));
            segments.add(segment.name() + (arguments.isEmpty() ? "" : "<" + String.join(", ", arguments) + ">"));
        }
        return (path.global() ? "::" : "") + String.join("::", segments);
    }

    static String type(RustType type) {
        return switch (type) {
            case RustType.Named named -> path(named.path());
            case RustType.Qualified qualified ->
                "<" + type(qualified.self())
                        + (qualified.trait().isEmpty()
                                ? ""
                                : " as " + path(qualified.trait().getFirst())) + ">::"
                        + String.join("::", qualified.rest());
            case RustType.Dyn object -> "dyn[" + bounds(object.bounds()) + "]";
            case RustType.Impl opaque -> "impl[" + bounds(opaque.bounds()) + "]";
            case RustType.Reference reference ->
                "&" + (reference.lifetime().isEmpty() ? "" : reference.lifetime() + " ")
                        + (reference.mutable() ? "mut " : "") + type(reference.target());
            case RustType.Tuple tuple -> "(" + Texts.list(tuple.parts(), Show::type) + ")";
            case RustType.Other other ->
                other.parts().isEmpty()
                        ? other.text()
                        : other.text() + "{" + Texts.list(other.parts(), Show::type) + "}";
        };
    }

    static String expr(Expr expr) {
        return ShowExpr.expr(expr);
    }
}
