package dev.magistrait.fix.plan;

import static java.util.stream.Collectors.joining;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Place;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.List;
import java.util.Optional;

/** Takes {@code #[async_trait]} off items, and puts it on them. */
final class Attributes {

    static final String ASYNC_TRAIT = "async-trait";
    private static final String PLAIN = "async_trait::async_trait";

    private final Workbench bench;
    private final Manifests manifests;

    Attributes(Workbench bench) {
        this.bench = bench;
        this.manifests = new Manifests(bench);
    }

    /** Takes every {@code async_trait} off. */
    void removeAll(Draft draft, Macros macros) {
        macros.uses().stream().filter(MacroUse::boxes).forEach(use -> remove(draft, use));
    }

    /** Takes one attribute off. */
    void remove(Draft draft, MacroUse use) {
        Optional<Text> found = bench.at(draft, use.span());
        if (found.isEmpty()) {
            return;
        }
        Text text = found.get();
        int hash = text.token(use.span().region());
        int close = text.tokens().is(hash + 1, "[") ? text.tokens().partner(hash + 1) : Text.NONE;
        if (!text.tokens().is(hash, "#") || close == Text.NONE) {
            draft.refuse(use.span(), "a macro writes it");
        } else if (isOneOfSeveral(text, hash)) {
            draft.refuse(use.span(), "its `cfg_attr` stands for other attributes too");
        } else {
            draft.add(text.remove(text.tokens().start(hash), text.tokens().end(close)));
        }
    }

    /** Of {@code cfg_attr(condition, one, two)}. */
    private static boolean isOneOfSeveral(Text text, int hash) {
        TokenList tokens = text.tokens();
        if (!tokens.is(hash + 2, "cfg_attr")) {
            return false;
        }
        int commas = 0;
        int end = tokens.partner(hash + 3);
        for (int token = hash + 4; token < end; token = Angles.next(tokens, token)) {
            commas += tokens.is(token, ",") && token + 1 < end ? 1 : 0;
        }
        return commas > 1;
    }

    /** Puts the macro on an item, in every build. */
    void add(Draft draft, Span item, Place place, String arguments) {
        put(draft, item, List.of("#[" + path(draft, item, place, PLAIN) + arguments(arguments) + "]"));
    }

    /** How the macro is called where an item stands; its package depends on it then. */
    String call(Draft draft, Place item) {
        return path(draft, item.span(), item, PLAIN);
    }

    /** Puts what stands on a trait on an item too, in the same builds. */
    void copy(Draft draft, Macros from, Span item, Place place) {
        put(
                draft,
                item,
                from.uses().stream()
                        .filter(MacroUse::boxes)
                        .map(use -> spelled(use, path(draft, item, place, use.path())))
                        .toList());
    }

    /**
     * Puts any attributes on an item, the first outermost, and lets its package depend on the crates that they are of.
     *
     * @param macros those on the item: what {@code dynosaur} writes rests on what the others have written, so it comes last
     */
    void put(Draft draft, Place item, Macros macros, List<String> attributes, List<String> crates) {
        if (macros.dynosaur()) {
            Span below = macros.dynosaurUse().span();
            bench.at(draft, below).ifPresent(text -> {
                int start = text.offset(below.line(), below.column());
                draft.add(text.insert(start, lines(text.indentation(start), attributes)));
            });
        } else {
            put(draft, item.span(), attributes);
        }
        crates.forEach(crate -> depend(draft, item, crate));
    }

    private void depend(Draft draft, Place item, String crate) {
        bench.known().material().workspace().packages().stream()
                .filter(p -> p.name().equals(item.crate()))
                .filter(p ->
                        p.dependencies().stream().noneMatch(d -> d.packageName().equals(crate)))
                .forEach(p -> manifests.add(draft, p, crate));
    }

    private void put(Draft draft, Span span, List<String> attributes) {
        bench.item(draft, span).ifPresent(item -> {
            String indentation = item.text().indentation(item.start());
            draft.add(item.text().insert(item.start(), lines(indentation, attributes)));
        });
    }

    private static String lines(String indentation, List<String> attributes) {
        return attributes.stream().map(a -> a + "\n" + indentation).collect(joining());
    }

    private static String arguments(String written) {
        return written.isEmpty() ? "" : "(" + written + ")";
    }

    private String spelled(MacroUse use, String path) {
        String call = path + arguments(use.arguments());
        return use.condition().isAlways() ? "#[" + call + "]" : "#[cfg_attr(" + use.condition() + ", " + call + ")]";
    }

    /** How the macro is called where an item stands: as beside it, else by the name of a dependency, which is added where there is none. */
    private String path(Draft draft, Span item, Place place, String meant) {
        Optional<Text> text = bench.texts().of(item.file());
        Optional<String> beside = text.flatMap(t -> beside(t, t.token(item.region())));
        if (beside.isPresent()) {
            return beside.get();
        }
        Optional<CargoPackage> cargo = bench.known().material().workspace().packages().stream()
                .filter(p -> p.name().equals(place.crate()))
                .findFirst();
        Optional<String> dependency = cargo.flatMap(p -> p.dependencies().stream()
                .filter(d -> d.packageName().equals(ASYNC_TRAIT) && sees(place, d))
                .map(Dependency::externName)
                .findFirst());
        if (dependency.isPresent()) {
            return dependency.get() + "::async_trait";
        }
        String crate = meant.substring(0, Math.max(0, meant.indexOf("::")));
        if (!meant.equals(PLAIN)
                && cargo.stream()
                        .flatMap(p -> p.externs().stream())
                        .anyMatch(e -> e.externName().equals(crate))) {
            return meant;
        }
        cargo.ifPresent(p -> manifests.add(draft, p, ASYNC_TRAIT));
        return PLAIN;
    }

    private static boolean sees(Place place, Dependency dependency) {
        return dependency.kind() == Dependency.Kind.NORMAL
                || (dependency.kind() == Dependency.Kind.DEV && place.forTests());
    }

    /** By what name an attribute in the same module calls it. */
    private Optional<String> beside(Text text, int item) {
        return bench.known().boxing(text.file()).stream()
                .map(span -> text.token(span.region()))
                .filter(hash -> text.tokens().is(hash + 1, "[") && text.around(hash) == text.around(item))
                .sorted()
                .map(hash -> pathAt(text, hash + 2))
                .findFirst();
    }

    private static String pathAt(Text text, int first) {
        int end = first;
        while (text.tokens().is(end, ":") || text.tokens().kind(end) == TokenList.NAME) {
            end++;
        }
        return text.between(first, end - 1);
    }
}
