package dev.magistrait.policy.space;

import static dev.magistrait.policy.space.KindBuilder.TEXT;
import static dev.magistrait.policy.space.KindBuilder.words;

import dev.magistrait.fact.Crate;
import dev.magistrait.fact.DeclaredFeature;
import dev.magistrait.fact.DeclaredLint;
import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.Depends;
import dev.magistrait.rust.CrateVersion;
import java.util.List;
import java.util.Locale;

/** What manifests state, and what follows from them. */
final class PackageKinds {

    private PackageKinds() {}

    static Kind crate() {
        return new KindBuilder<>("crate", Crate.class, "A Cargo package, or a lone file.")
                .in(Crate::name, Crate::span)
                .text("name", "The package's name.", Crate::name)
                .add(
                        "edition",
                        new FieldType.Whole(),
                        "Its edition, as `2021`.",
                        c -> List.of(Integer.valueOf(c.edition().toString())))
                .add(
                        "msrv",
                        new FieldType.Version(),
                        "The oldest Rust it declares to support; without where it declares none.",
                        c -> c.msrv().declared() ? List.of(c.msrv().version()) : List.of())
                .bool("published", "Whether its manifest lets it be published.", Crate::published)
                .bool("library", "Whether it has a library target.", Crate::library)
                .words(
                        "lints",
                        words(Crate.Lints.values(), l -> l.name().toLowerCase(Locale.ROOT)),
                        "Where the levels of its lints come from: `lints.workspace = true`, a `[lints]` table of its own, or nowhere.",
                        c -> c.lints().name().toLowerCase(Locale.ROOT))
                .shown(c -> "the crate `" + c.name() + "`")
                .build();
    }

    static Kind dependency() {
        return new KindBuilder<>("dependency", Dependency.class, "A dependency that a manifest declares.")
                .in(Dependency::crate, Dependency::span)
                .text("name", "The key in the manifest.", Dependency::name)
                .text(
                        "package",
                        "The package it means, other than the name where it is renamed.",
                        Dependency::packageName)
                .words(
                        "kind",
                        words(Dependency.Kind.values(), k -> k.name().toLowerCase(Locale.ROOT)),
                        "The table it stands in.",
                        d -> d.kind().name().toLowerCase(Locale.ROOT))
                .bool("optional", "Whether it is optional.", Dependency::optional)
                .add(
                        "lowest",
                        new FieldType.Release(),
                        "The lowest version that the requirement lets in, as `0.1.0` of `0.1`; without for path and Git dependencies.",
                        d -> CrateVersion.lowest(d.version()).stream().toList())
                .optionalText(
                        "version",
                        "The requirement as written; without for path and Git dependencies.",
                        Dependency::version)
                .shown(d -> "`" + d.packageName() + "` is required here")
                .build();
    }

    static Kind feature() {
        return new KindBuilder<>("feature", DeclaredFeature.class, "A feature of a package of the workspace.")
                .in(DeclaredFeature::crate, DeclaredFeature::span)
                .text("name", "Its name.", DeclaredFeature::name)
                .bool(
                        "default",
                        "Whether it is on by default: `default` itself, and what that brings by way of other features.",
                        DeclaredFeature::byDefault)
                .bool(
                        "implicit",
                        "Whether an optional dependency makes it that no `dep:` names.",
                        DeclaredFeature::implicit)
                .list(
                        "enables",
                        TEXT,
                        "What its list says, as Cargo spells it: `other`, `dep:tokio`, `tokio/full` or `tokio?/full`.",
                        DeclaredFeature::enables)
                .shown(f -> "the feature `" + f.name() + "` of `" + f.crate() + "`")
                .build();
    }

    static Kind lint() {
        return new KindBuilder<>(
                        "lint",
                        DeclaredLint.class,
                        "A level that `[lints]` of a package gives a lint or a group: of `[workspace.lints]` where it inherits that.")
                .in(DeclaredLint::crate, DeclaredLint::span)
                .text("tool", "`rust`, `clippy`, `rustdoc` or another.", DeclaredLint::tool)
                .text("name", "Its name without the tool, with underscores.", DeclaredLint::name)
                .words("level", DeclaredLint.LEVELS, "The level.", DeclaredLint::level)
                .add(
                        "priority",
                        new FieldType.Whole(),
                        "Of two that speak of one lint, the higher one counts; `0` without.",
                        l -> List.of(l.priority()))
                .bool("inherited", "Whether it comes of `[workspace.lints]`.", DeclaredLint::inherited)
                .shown(l -> "`" + l.name() + "` is `" + l.level() + "` here")
                .build();
    }

    static Kind depends() {
        return new KindBuilder<>(
                        "depends",
                        Depends.class,
                        "That a package of the workspace depends on another, itself or by way of others: inside the workspace by its manifests, and from there on by `Cargo.lock`, which tells neither kinds nor features.")
                .in(Depends::crate, Depends::span)
                .text("on", "The package that it depends on.", Depends::on)
                .words(
                        "kind",
                        words(Dependency.Kind.values(), k -> k.name().toLowerCase(Locale.ROOT)),
                        "`dev` where it takes a dev-dependency of the package itself, `build` where some step is a build-dependency, else `normal`.",
                        d -> d.kind().name().toLowerCase(Locale.ROOT))
                .bool(
                        "direct",
                        "Whether its own manifest says so.",
                        d -> d.path().size() == 2)
                .bool("local", "Whether what it depends on is a package of the workspace.", Depends::local)
                .text("path", "The shortest way, as `ui -> store -> tokio`.", Depends::way)
                .list(
                        "features",
                        TEXT,
                        "The optional dependencies on that way, each as `package/dependency`: without one of them it is not there. A way without any goes before others.",
                        Depends::optional)
                .list(
                        "version",
                        new FieldType.Release(),
                        "The versions that `Cargo.lock` holds of what it depends on.",
                        Depends::versions)
                .doubtful(Depends::locked)
                .shown(d -> "`" + d.crate() + "` depends on `" + d.on() + "` (" + d.way() + ")")
                .build();
    }
}
