package dev.magistrait.policy.space;

import static dev.magistrait.policy.space.KindBuilder.TEXT;
import static dev.magistrait.policy.space.KindBuilder.TRAIT;
import static dev.magistrait.policy.space.KindBuilder.words;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.ImplMethodView;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.MethodSignature;
import dev.magistrait.fact.Setting;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.fact.TraitView;
import dev.magistrait.rust.Visibility;
import java.util.List;

/** What the sources state. */
final class SourceKinds {

    private static final List<String> SHAPES = words(TraitMethod.Shape.values(), TraitMethod.Shape::word);

    private SourceKinds() {}

    static List<Kind> all() {
        return List.of(
                PackageKinds.crate(),
                PackageKinds.dependency(),
                PackageKinds.depends(),
                PackageKinds.feature(),
                PackageKinds.lint(),
                trait(),
                method(),
                impl(),
                implMethod(),
                dynUse(),
                staticUse(),
                spawn(),
                typeAlias(),
                setting());
    }

    private static Kind trait() {
        return new KindBuilder<>("trait", TraitView.class, "A trait that the workspace writes.")
                .gathered()
                .at(t -> t.decl().place())
                .of(t -> t.decl().id(), "The trait item itself.")
                .text(
                        "path",
                        "Its defining path, as `store::repo::Repository`.",
                        t -> t.decl().id().path())
                .text(
                        "name",
                        "The last segment of its path.",
                        t -> t.decl().id().name())
                .words(
                        "visibility",
                        List.of("public", "restricted", "private"),
                        "What is written before `trait`.",
                        t -> visibility(t.decl().visibility()))
                .bool("exported", "Whether code outside of the workspace can use it.", TraitView::exported)
                .bool("reachable", "Whether other crates can reach it, in rustc's sense.", TraitView::reachable)
                .bool("async", "Whether a method gives a future.", TraitView::async)
                .words(
                        "docs",
                        List.of("none", "without-send", "send"),
                        "Whether it has docs, and whether they or those of a method say `Send`.",
                        t -> docs(t))
                .list(
                        "macros",
                        TEXT,
                        "The attribute macros on it, by the path they resolve to.",
                        t -> paths(t.decl().macros()))
                .list(
                        "supertraits",
                        TRAIT,
                        "What stands above it, however far: traits of the workspace, those of std by their names as `Send`, those of other crates by path, and lifetimes as `'static`.",
                        t -> t.allAbove())
                .bool(
                        "generic",
                        "Whether it has type or const parameters.",
                        t -> t.decl().generic())
                .optionalText(
                        "variant",
                        "The path of the trait that `trait_variant::make` generates beside it.",
                        t -> t.decl().variant())
                .words(
                        "current",
                        words(Current.Kind.values(), Current.Kind::word),
                        "The mechanism in use.",
                        t -> t.current().word())
                .doubtful(t -> t.decl().macros().obscured())
                .shown(t -> "`" + t.decl().id().name() + "` is declared here")
                .build();
    }

    private static Kind method() {
        return new KindBuilder<>("method", TraitMethod.class, "A method of a trait that the workspace writes.")
                .at(TraitMethod::place)
                .of(TraitMethod::trait, "The trait it stands in.")
                .text("name", "Its name.", TraitMethod::name)
                .words("shape", SHAPES, "What it returns.", m -> m.shape().word())
                .bool("send", "Whether its future is declared `Send`.", TraitMethod::send)
                .bool("default", "Whether it has a default body.", TraitMethod::hasDefault)
                .bool("sized", "Whether `where Self: Sized` keeps it out of trait objects.", TraitMethod::sized)
                .bool("receiver", "Whether it takes `self`.", TraitMethod::receiver)
                .words(
                        "self",
                        MethodSignature.FORMS,
                        "How it takes `self`: not at all, `self`, `&self`, `&mut self`, or as another type such as `Pin<&mut Self>`.",
                        m -> m.signature().self())
                .list(
                        "parameters",
                        TEXT,
                        "The types of its other parameters, as written.",
                        m -> m.signature().parameters())
                .add(
                        "arity",
                        new FieldType.Whole(),
                        "How many parameters it has besides `self`.",
                        m -> List.of(m.signature().parameters().size()))
                .optionalText(
                        "returns",
                        "The type behind `->`, as written; without where there is none.",
                        m -> m.signature().returns())
                .bool(
                        "generic",
                        "Whether it has type or const parameters of its own, or takes an `impl Trait`.",
                        m -> m.signature().generic())
                .shown(TraitMethod::text)
                .build();
    }

    private static Kind impl() {
        return new KindBuilder<>("impl", TraitImpl.class, "An impl of an async trait, or one with an `async fn`.")
                .at(TraitImpl::place)
                .of(TraitImpl::trait, "The trait it implements, foreign ones too.")
                .text("type", "The type it is for, as written.", TraitImpl::selfType)
                .bool("generic", "Whether it has type parameters.", TraitImpl::generic)
                .bool("async", "Whether it writes an `async fn`.", TraitImpl::asyncMethods)
                .bool("foreign", "Whether the trait is written outside of the workspace.", i -> !i.local())
                .list(
                        "macros",
                        TEXT,
                        "The attribute macros on it, by the path they resolve to.",
                        i -> paths(i.macros()))
                .shown(i -> "`" + i.name() + "` is implemented for `" + i.selfType() + "` here")
                .build();
    }

    private static Kind implMethod() {
        return new KindBuilder<>("impl-method", ImplMethodView.class, "A method in an impl.")
                .gathered()
                .at(m -> m.method().place())
                .of(m -> m.method().trait(), "The trait that is implemented.")
                .text(
                        "type",
                        "The type that the impl is for, as written.",
                        m -> m.impl().selfType())
                .text("name", "Its name.", m -> m.method().name())
                .words(
                        "shape",
                        SHAPES,
                        "What it returns.",
                        m -> m.method().shape().word())
                .shown(m -> "`" + m.method().name() + "` is written here")
                .build();
    }

    private static Kind dynUse() {
        return new KindBuilder<>("dyn-use", DynUse.class, "A place where an async trait is named as a trait object.")
                .at(DynUse::place)
                .of(DynUse::trait, "The trait that is named; of a generated variant the written one.")
                .words(
                        "form",
                        List.of("dyn", "bare", "macro", "attribute"),
                        "`dyn Trait`, the name alone, or written by a macro.",
                        DynUse::form)
                .add(
                        "position",
                        new FieldType.Words(DynUse.POSITIONS),
                        "What its type stands in; without where a macro on the trait writes it.",
                        u -> u.position().isEmpty() ? List.of() : List.of(u.position()))
                .optionalText(
                        "container",
                        "The type right around it, as `Box`, `Arc`, `&` or `&mut`; without where there is none.",
                        DynUse::container)
                .optionalText("alias", "The path of the type alias in whose definition it stands.", DynUse::alias)
                .shown(u -> "`dyn " + u.name() + "` here")
                .build();
    }

    private static Kind staticUse() {
        return new KindBuilder<>(
                        "static-use", StaticUse.class, "A place where an async trait is used through generics.")
                .at(StaticUse::place)
                .of(StaticUse::trait, "The trait that is named; of a generated variant the written one.")
                .words("form", List.of("bound", "impl-trait", "associated-type"), "How it is named.", StaticUse::form)
                .shown(u -> "a use of `" + u.trait().name() + "` here")
                .build();
    }

    private static Kind spawn() {
        return new KindBuilder<>(
                        "spawn", SpawnSite.class, "A future of a trait's method that reaches what asks for `Send`.")
                .at(SpawnSite::place)
                .of(SpawnSite::trait, "The trait whose method's future it is.")
                .text(
                        "sink",
                        "What asks for `Send`, as `tokio::spawn`.",
                        s -> s.sink().replace("`", ""))
                .text("method", "The method's name.", SpawnSite::method)
                .shown(s -> "the future of `" + s.method() + "` goes to " + s.sink() + " here")
                .build();
    }

    private static Kind typeAlias() {
        return new KindBuilder<>(
                        "type-alias", DynUse.class, "A type alias with a trait object of an async trait in it.")
                .only(u -> !u.alias().isEmpty())
                .at(DynUse::place)
                .of(DynUse::trait, "The trait that is named.")
                .text("path", "The alias's path.", DynUse::alias)
                .shown(u -> "`" + u.alias() + "` is defined here")
                .build();
    }

    private static Kind setting() {
        return new KindBuilder<>("setting", Setting.class, "A setting of the policy.")
                .text("name", "Its key.", Setting::name)
                .text("value", "Its value.", Setting::value)
                .build();
    }

    private static List<String> paths(Macros macros) {
        return macros.uses().stream().map(MacroUse::path).toList();
    }

    private static String docs(TraitView trait) {
        if (trait.decl().documentsSend()) {
            return "send";
        }
        return trait.decl().documented() ? "without-send" : "none";
    }

    private static String visibility(Visibility visibility) {
        return switch (visibility) {
            case Visibility.Public _ -> "public";
            case Visibility.Restricted _ -> "restricted";
            case Visibility.Inherited _ -> "private";
        };
    }
}
