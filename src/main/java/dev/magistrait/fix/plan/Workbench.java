package dev.magistrait.fix.plan;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Place;
import dev.magistrait.fix.Material;
import dev.magistrait.rust.Edition;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoTarget;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files and facts that a plan works on, and what may be touched of them. */
final class Workbench {

    /** Macros that hand on what they are given as it is. */
    private static final Set<String> KEEPING = Set.of(
            "cfg_if",
            "vec",
            "assert",
            "assert_eq",
            "assert_ne",
            "debug_assert",
            "dbg",
            "format",
            "matches",
            "panic",
            "print",
            "println",
            "eprintln",
            "thread_local",
            "write",
            "writeln");

    private final Texts texts;
    private final Known known;
    private final Mentions mentions;
    private final Map<String, Paths> paths = new HashMap<>();

    Workbench(Material material) {
        this.texts = new Texts(material.workspace());
        this.known = new Known(material);
        this.mentions = new Mentions(texts, known);
    }

    Texts texts() {
        return texts;
    }

    Known known() {
        return known;
    }

    /** What paths of a file are; worked out once. */
    Paths paths(Text text) {
        return paths.computeIfAbsent(text.file(), _ -> new Paths(text));
    }

    Mentions mentions() {
        return mentions;
    }

    /** The file of a place where something is to be changed; what stands against that is a refusal. */
    Optional<Text> at(Draft draft, Span span) {
        Optional<Text> text = texts.of(span.file());
        if (text.isEmpty() || !texts.mayChange(span.file())) {
            draft.refuse(span, "`" + span.file() + "` is not of the checked tree");
            return Optional.empty();
        }
        if (text.get().generated()) {
            draft.refuse(span, "`" + span.file() + "` says that a program writes it");
            return Optional.empty();
        }
        int token = text.get().token(span.region());
        if (token >= text.get().tokens().size()) {
            draft.refuse(span, "a macro writes it");
            return Optional.empty();
        }
        String macro = text.get().macroAround(token, KEEPING);
        if (!macro.isEmpty()) {
            draft.refuse(span, "it stands in the text of the macro `" + macro + "!`");
            return Optional.empty();
        }
        return text;
    }

    /** Code that belongs to the crate and may not be read could implement the trait: it would be left as it is. */
    void seen(Draft draft, Group group) {
        Set<String> crates = group.decls().stream().map(d -> d.place().crate()).collect(Collectors.toSet());
        known.all(BlindSpot.class).stream()
                .filter(b -> b.text().contains("outside of the checked tree")
                        && crates.contains(b.place().crate()))
                .forEach(b -> draft.refuse(b.place().span(), b.text()));
    }

    /** A trait or an impl that is to be changed. */
    Optional<Item> item(Draft draft, Span span) {
        Optional<Text> text = at(draft, span);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Item> item = Item.at(text.get(), text.get().token(span.region()));
        if (item.isEmpty()) {
            draft.refuse(span, "a macro writes it");
        }
        return item;
    }

    /** A method that is to be changed. */
    Optional<Signature> method(Draft draft, Span name) {
        Optional<Text> text = at(draft, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Signature> method = Signature.of(text.get(), text.get().token(name.region()));
        if (method.isEmpty()) {
            draft.refuse(name, "a macro writes it");
        }
        return method;
    }

    /** The target that a place belongs to; none where nobody knows it any more. */
    private Optional<CargoTarget> target(Place place) {
        return known.material().workspace().packages().stream()
                .filter(p -> p.name().equals(place.crate()))
                .flatMap(p -> p.targets().stream())
                .filter(t -> t.label().equals(place.target()))
                .findFirst();
    }

    Edition edition(Place place) {
        return target(place).map(CargoTarget::edition).orElse(Edition.E2021);
    }

    /** Whether the crate of a place is one with {@code std}. */
    boolean hasStd(Place place) {
        return target(place)
                .flatMap(t -> texts.of(t.rootFile()))
                .filter(Workbench::isWithoutStd)
                .isEmpty();
    }

    private static boolean isWithoutStd(Text root) {
        for (int token = 0; token < root.tokens().size(); token++) {
            if (root.tokens().is(token, "no_std")) {
                return true;
            }
        }
        return false;
    }
}
