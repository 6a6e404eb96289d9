package dev.magistrait.policy.space;

import dev.magistrait.fact.Context;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.TraitId;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Describes a kind of fact, field by field. */
final class KindBuilder<F extends Fact> {

    static final FieldType TEXT = new FieldType.Text();
    static final FieldType BOOL = new FieldType.Bool();
    static final FieldType TRAIT = new FieldType.Trait();

    private final String name;
    private final String description;
    private final Class<F> type;
    private final List<Field> fields = new ArrayList<>();
    private Predicate<F> included = f -> true;
    private boolean gathered;
    private Function<F, Optional<Place>> place = f -> Optional.empty();
    private Function<F, Optional<Span>> span = f -> place().apply(f).map(Place::span);
    private Function<F, Optional<TraitId>> trait = f -> Optional.empty();
    private Predicate<F> hidden = f -> false;
    private Function<F, String> label = f -> "";

    KindBuilder(String name, Class<F> type, String description) {
        this.name = name;
        this.type = type;
        this.description = description;
    }

    private Function<F, Optional<Place>> place() {
        return place;
    }

    KindBuilder<F> only(Predicate<F> which) {
        included = which;
        return this;
    }

    KindBuilder<F> gathered() {
        gathered = true;
        return this;
    }

    /** With the fields of every place. */
    KindBuilder<F> at(Function<F, Place> where) {
        place = f -> Optional.of(where.apply(f));
        text("crate", "The package it stands in.", f -> where.apply(f).crate());
        text(
                "target",
                "The target it stands in, as `lib store` or `test it`.",
                f -> where.apply(f).target());
        text(
                "file",
                "The file it stands in, relative to the workspace.",
                f -> where.apply(f).span().file());
        words(
                "context",
                words(Context.values(), Context::word),
                "What the code around it is built for.",
                f -> context(where.apply(f)).word());
        add(
                "cfg",
                TEXT,
                "What must hold for it to be compiled; without where that is nothing.",
                f -> cfg(where.apply(f).cfg()));
        return owned(f -> where.apply(f).span());
    }

    private KindBuilder<F> owned(Function<F, Span> where) {
        fields.add(new Field(
                Field.OWNER,
                TEXT,
                true,
                "Who owns that file by `CODEOWNERS` of the repository, as `@acme/platform`.",
                (f, owners) -> owners.of(where.apply(type.cast(f)).file())));
        return this;
    }

    /** With the fields that a place in a manifest has. */
    KindBuilder<F> in(Function<F, String> crate, Function<F, Span> where) {
        span = f -> Optional.of(where.apply(f));
        text("crate", "The package it belongs to.", crate);
        text(
                "file",
                "The manifest, or the lone file, relative to the workspace.",
                f -> where.apply(f).file());
        return owned(where);
    }

    KindBuilder<F> of(Function<F, TraitId> which, String text) {
        trait = f -> Optional.of(which.apply(f));
        return add("trait", TRAIT, text, f -> List.of(which.apply(f)));
    }

    KindBuilder<F> doubtful(Predicate<F> when) {
        hidden = when;
        return this;
    }

    KindBuilder<F> shown(Function<F, String> as) {
        label = as;
        return this;
    }

    KindBuilder<F> text(String field, String text, Function<F, String> value) {
        return add(field, TEXT, text, f -> List.of(value.apply(f)));
    }

    KindBuilder<F> optionalText(String field, String text, Function<F, String> value) {
        return add(field, TEXT, text, f -> value.apply(f).isEmpty() ? List.of() : List.of(value.apply(f)));
    }

    KindBuilder<F> bool(String field, String text, Predicate<F> value) {
        return add(field, BOOL, text, f -> List.of(value.test(f)));
    }

    KindBuilder<F> words(String field, List<String> words, String text, Function<F, String> value) {
        return add(field, new FieldType.Words(words), text, f -> List.of(value.apply(f)));
    }

    KindBuilder<F> add(String field, FieldType of, String text, Function<F, List<?>> values) {
        fields.add(new Field(field, of, false, text, (f, _) -> values.apply(type.cast(f))));
        return this;
    }

    KindBuilder<F> list(String field, FieldType of, String text, Function<F, List<?>> values) {
        fields.add(new Field(field, of, true, text, (f, _) -> values.apply(type.cast(f))));
        return this;
    }

    Kind build() {
        return new Kind(
                name,
                description,
                type,
                f -> type.isInstance(f)
                        && included.test(type.cast(f))
                        && place.apply(type.cast(f)).map(Place::built).orElse(true),
                gathered,
                fields,
                new Kind.Reader(
                        f -> place.apply(type.cast(f)),
                        f -> span.apply(type.cast(f)),
                        f -> trait.apply(type.cast(f)),
                        f -> hidden.test(type.cast(f)),
                        f -> label.apply(type.cast(f))));
    }

    static <E> List<String> words(E[] values, Function<E, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static Context context(Place place) {
        return place.context() == Context.PRODUCTION && place.forTests() ? Context.TEST : place.context();
    }

    private static List<String> cfg(Cfg cfg) {
        return cfg.equals(Cfg.always()) ? List.of() : List.of(cfg.toString());
    }
}
