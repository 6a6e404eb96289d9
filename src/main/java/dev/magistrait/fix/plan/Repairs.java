package dev.magistrait.fix.plan;

import static java.util.stream.Collectors.joining;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.DynCall;
import dev.magistrait.fact.ExtraAsync;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.finding.Finding;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;
import java.util.List;
import java.util.Optional;

/** Edits for one finding. */
final class Repairs {

    private final Workbench bench;
    private final Attributes attributes;
    private final Methods methods;
    private final Manifests manifests;

    Repairs(Workbench bench) {
        this.bench = bench;
        this.attributes = new Attributes(bench);
        this.methods = new Methods(bench);
        this.manifests = new Manifests(bench);
    }

    /** Puts on an impl what its trait carries. */
    void boxImpl(Draft draft, Finding finding) {
        Optional<TraitImpl> impl = impl(finding.span());
        if (impl.isEmpty()) {
            draft.refuse(finding.span(), "a macro writes it");
            return;
        }
        List<TraitDecl> decls = bench.known().group(finding.trait()).decls();
        TraitImpl there = impl.get();
        attributes.removeAll(draft, there.macros());
        if (decls.isEmpty()) {
            attributes.add(draft, finding.span(), there.place(), "");
        } else {
            attributes.copy(draft, decls.getFirst().macros(), finding.span(), there.place());
        }
    }

    /** Takes the macro off an impl, but for the builds in which its trait has it. */
    void unboxImpl(Draft draft, Finding finding) {
        Optional<TraitImpl> impl = bench.known().implCarrying(finding.span());
        if (impl.isEmpty()) {
            draft.refuse(finding.span(), "a macro writes it");
            return;
        }
        Macros onTrait = bench.known().group(finding.trait()).decls().stream()
                .map(TraitDecl::macros)
                .findFirst()
                .orElse(Macros.NONE);
        attributes.removeAll(draft, impl.get().macros());
        if (onTrait.boxes()) {
            attributes.copy(
                    draft, onTrait, impl.get().place().span(), impl.get().place());
        }
    }

    /** Gives an impl's macro the arguments that the trait's has. */
    void sameSend(Draft draft, Finding finding) {
        Optional<TraitImpl> impl = bench.known().implCarrying(finding.span());
        List<TraitDecl> decls = bench.known().group(finding.trait()).decls();
        if (impl.isEmpty() || decls.isEmpty()) {
            draft.refuse(finding.span(), "a macro writes it");
            return;
        }
        TraitImpl there = impl.get();
        if (decls.getFirst().macros().boxesLocallyOnly() || there.macros().conditional()) {
            attributes.removeAll(draft, there.macros());
            attributes.copy(draft, decls.getFirst().macros(), there.place().span(), there.place());
        } else {
            there.macros().uses().stream().filter(MacroUse::boxes).forEach(use -> bare(draft, use));
            draft.review("the futures of the impl have to be `Send` then");
        }
    }

    private void bare(Draft draft, MacroUse use) {
        bench.at(draft, use.span()).ifPresent(text -> {
            TokenList tokens = text.tokens();
            int close = tokens.partner(text.token(use.span().region()) + 1);
            if (tokens.is(close - 1, ")")) {
                int open = tokens.partner(close - 1);
                draft.add(text.replace(tokens.start(open), tokens.end(close - 1), ""));
            }
        });
    }

    /** Writes {@code async} in an impl whose trait gives a future. */
    void makeAsync(Draft draft, Finding finding) {
        bench.method(draft, finding.span()).ifPresent(method -> methods.withAsync(draft, method));
    }

    /** Takes {@code async} off where the trait gives a plain value. */
    void makePlain(Draft draft, Finding finding) {
        Optional<ExtraAsync> extra = bench.known().extraAsync(finding.span());
        Optional<Signature> method = bench.method(draft, finding.span());
        if (extra.isEmpty() || method.isEmpty()) {
            return;
        }
        Optional<Signature> asked = bench.method(draft, extra.get().asked());
        if (method.get().awaits()) {
            draft.refuse(finding.span(), "its body awaits: the trait's method would have to be `async`");
        } else if (asked.isPresent() && !sameType(asked.get(), method.get())) {
            draft.refuse(extra.get().asked(), "the trait's method returns another type");
        } else {
            methods.withoutAsync(draft, method.get());
        }
    }

    private static boolean sameType(Signature one, Signature other) {
        return one.returned().replaceAll("\\s", "").equals(other.returned().replaceAll("\\s", ""));
    }

    /** Takes a dependency out of a manifest. */
    void removeDependency(Draft draft, Finding finding) {
        Optional<Dependency> dependency = bench.known().all(Dependency.class).stream()
                .filter(d -> d.span().equals(finding.span()))
                .findFirst();
        dependency
                .flatMap(manifests::remove)
                .ifPresentOrElse(
                        draft::add, () -> draft.refuse(finding.span(), "features or other keys speak of it too"));
    }

    /** Takes a bound with the plus beside it out of a return type. */
    void removeBound(Draft draft, Finding finding) {
        bench.at(draft, finding.span()).ifPresent(text -> {
            TokenList tokens = text.tokens();
            int first = text.token(finding.span().region());
            int end = text.offset(
                    finding.span().region().endLine(), finding.span().region().endColumn());
            int behind = tokens.from(end);
            if (tokens.is(first - 1, "+")) {
                int before = tokens.end(first - 2);
                List<String> comments = text.comments(before, end);
                draft.add(text.replace(
                        before, end, comments.stream().map(c -> " " + c).collect(joining())));
            } else if (tokens.is(behind, "+")) {
                int after = tokens.start(behind + 1);
                List<String> comments = text.comments(tokens.start(first), after);
                draft.add(text.replace(
                        tokens.start(first),
                        after,
                        comments.stream().map(c -> c + " ").collect(joining())));
            } else {
                draft.refuse(finding.span(), "a macro writes it");
            }
        });
    }

    /** Adds the auto traits that a default body asks for to the supertraits. */
    void addSupertrait(Draft draft, Group group, List<Finding> findings) {
        List<Span> places = findings.stream().map(Finding::span).toList();
        List<String> lacks = bench.known().about(group.ids(), DynCall.class, DynCall::trait).stream()
                .filter(c -> places.contains(c.place().span()) && !c.ofSize())
                .flatMap(c -> List.of(c.lacks().split(" \\+ ")).stream())
                .distinct()
                .sorted()
                .toList();
        draft.review("every implementor of `" + group.name() + "` has to be `" + String.join(" + ", lacks) + "` then");
        for (TraitDecl decl : group.decls()) {
            bench.item(draft, decl.place().span()).ifPresent(item -> supertraits(draft, item, lacks));
        }
    }

    /** Adds bounds behind the name of a trait. */
    static void supertraits(Draft draft, Item item, List<String> more) {
        TokenList tokens = item.text().tokens();
        int name = item.word() + 1;
        int behind = tokens.is(name + 1, "<") ? Angles.end(tokens, name + 1) + 1 : name + 1;
        String bounds = String.join(" + ", more);
        if (!tokens.is(behind, ":")) {
            draft.add(item.text().insert(tokens.end(behind - 1), ": " + bounds));
            return;
        }
        int end = Angles.endOfType(tokens, behind + 1);
        String before = end == behind + 1 ? " " : tokens.is(end - 1, "+") ? " " : " + ";
        draft.add(item.text().insert(tokens.end(end - 1), before + bounds));
    }

    /** Leaves one of the macros on a trait: the one that boxes where objects are used, else the other. */
    void unmix(Draft draft, Group group, boolean keepsBoxes) {
        draft.review("one of the two macros on `" + group.name() + "` is in nobody's mind: see which");
        if (!keepsBoxes) {
            group.decls().forEach(d -> attributes.removeAll(draft, d.macros()));
            group.impls().forEach(i -> attributes.removeAll(draft, i.macros()));
            return;
        }
        group.decls().stream()
                .flatMap(d -> d.macros().mechanisms().stream())
                .filter(use -> !use.boxes())
                .forEach(use -> attributes.remove(draft, use));
    }

    /** Takes the macro off a trait without an {@code async fn}, and off its impls. */
    void removeIdle(Draft draft, Group group) {
        group.decls().forEach(d -> attributes.removeAll(draft, d.macros()));
        group.impls().forEach(i -> attributes.removeAll(draft, i.macros()));
    }

    private Optional<TraitImpl> impl(Span word) {
        return bench.known().implsAt(word).stream().findFirst();
    }
}
