package dev.magistrait.fix.plan;

import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Edit;
import dev.magistrait.syntax.TokenList;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What nothing uses any more once attributes are gone: imports of the macro, and the dependency on its crate. */
final class Leftovers {

    private static final String MACRO = "async_trait";
    private static final String UNUSED = "unused-async-trait-dep";

    private final Workbench bench;
    private final Manifests manifests;
    private final Mentions mentions;
    private final Map<String, List<Text>> takers = new HashMap<>();

    Leftovers(Workbench bench) {
        this.bench = bench;
        this.manifests = new Manifests(bench);
        this.mentions = bench.mentions();
    }

    /** The edits that take it out, once the given ones are made; those are not among them. */
    List<Edit> after(Collection<Edit> edits) {
        Map<String, Stretches> gone = new HashMap<>();
        edits.forEach(
                e -> gone.computeIfAbsent(e.span().file(), f -> stretches(f)).add(e));
        Set<Edit> found = new TreeSet<>();
        gone.forEach((file, stretches) -> bench.texts().of(file).ifPresent(t -> found.addAll(imports(t, stretches))));
        found.forEach(
                e -> gone.computeIfAbsent(e.span().file(), f -> stretches(f)).add(e));
        found.addAll(new IdleDependencies(bench).without(gone));
        edits.forEach(found::remove);
        return List.copyOf(found);
    }

    /** A dependency that nothing uses stays where a change takes it into use. */
    void keepWanted(List<Draft> drafts) {
        Set<Optional<CargoPackage>> wanting = new HashSet<>();
        for (Draft draft : drafts) {
            if (!draft.refused()) {
                draft.edits().stream()
                        .filter(e -> e.text().contains(MACRO))
                        .forEach(e -> wanting.add(mentions.owner(e.span().file())));
            }
        }
        for (Draft draft : drafts) {
            for (Finding finding : draft.findings()) {
                if (finding.rule().equals(UNUSED)
                        && wanting.contains(mentions.owner(finding.span().file()))) {
                    draft.refuse(finding.span(), "another change takes it into use");
                }
            }
        }
    }

    /** All that could ever be taken out so near the given edits. */
    Set<Edit> possible(Collection<Edit> edits) {
        Set<Edit> possible = new HashSet<>();
        for (String file : edits.stream().map(e -> e.span().file()).distinct().toList()) {
            bench.texts()
                    .of(file)
                    .filter(t -> t.file().endsWith(".rs"))
                    .ifPresent(t -> Use.in(t)
                            .forEach(u -> u.leaves().stream()
                                    .filter(l -> isMacro(t, u, l))
                                    .forEach(l -> u.without(l).ifPresent(possible::add))));
        }
        bench.known().material().workspace().packages().stream()
                .flatMap(p -> Manifests.of(p).stream())
                .forEach(d -> manifests.remove(d).ifPresent(possible::add));
        return possible;
    }

    private Stretches stretches(String file) {
        return new Stretches(bench.texts().of(file));
    }

    private List<Edit> imports(Text text, Stretches gone) {
        List<Edit> found = new ArrayList<>();
        for (Use use : text.file().endsWith(".rs") ? Use.in(text) : List.<Use>of()) {
            for (Use.Leaf leaf : use.leaves()) {
                boolean ours = isMacro(text, use, leaf) && !gone.covers(use.first());
                if (ours
                        && gone.takes(leaf.name())
                        && isIdle(text, gone, use, leaf)
                        && !isHandedOn(text, leaf.name())) {
                    use.without(leaf).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Whether it brings a macro that migrations take off; {@code make} is a name that others have. */
    private static boolean isMacro(Text text, Use use, Use.Leaf leaf) {
        return switch (leaf.meant()) {
            case MACRO, "dynosaur" -> true;
            case "make" -> text.between(use.first(), use.end()).contains("trait_variant");
            default -> false;
        };
    }

    private static boolean isIdle(Text text, Stretches gone, Use use, Use.Leaf leaf) {
        if (gone.adds(leaf.name())) {
            return false;
        }
        TokenList tokens = text.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            boolean other = token < use.first() || token > use.end();
            if (other && tokens.is(token, leaf.name()) && !gone.covers(token)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file beside it takes over all names of a module, and calls the macro by its name alone. */
    private boolean isHandedOn(Text text, String name) {
        return takers
                .computeIfAbsent(
                        name,
                        n -> mentions.of(n).stream()
                                .filter(t -> callsBare(t, n))
                                .toList())
                .stream()
                .anyMatch(t -> !t.file().equals(text.file()));
    }

    private static boolean callsBare(Text text, String name) {
        TokenList tokens = text.tokens();
        boolean called = false;
        boolean glob = false;
        for (int token = 0; token < tokens.size(); token++) {
            called |= tokens.is(token, name) && tokens.is(token - 1, "[") && !tokens.is(token + 1, ":");
            glob |= tokens.is(token, "*") && tokens.is(token - 1, ":") && tokens.is(token + 1, ";");
        }
        return called
                && glob
                && Use.in(text).stream()
                        .noneMatch(
                                u -> u.leaves().stream().anyMatch(l -> l.name().equals(name)));
    }
}
