package dev.magistrait.fix.plan;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Dependency;
import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Edit;
import dev.magistrait.syntax.TokenList;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    Leftovers(Workbench bench) {
        this.bench = bench;
        this.manifests = new Manifests(bench);
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
        found.addAll(dependencies(gone));
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
                        .forEach(e -> wanting.add(owner(e.span().file())));
            }
        }
        for (Draft draft : drafts) {
            for (Finding finding : draft.findings()) {
                if (finding.rule().equals(UNUSED)
                        && wanting.contains(owner(finding.span().file()))) {
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
                                    .filter(l -> l.meant().equals(MACRO))
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
                boolean ours = leaf.meant().equals(MACRO) && !gone.covers(use.first());
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
        for (String file : bench.known().material().files()) {
            Optional<Text> other = bench.texts().of(file).filter(t -> !t.file().equals(text.file()));
            if (other.isPresent() && callsBare(other.get(), name)) {
                return true;
            }
        }
        return false;
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

    private List<Edit> dependencies(Map<String, Stretches> gone) {
        List<Edit> found = new ArrayList<>();
        for (CargoPackage cargo : bench.known().material().workspace().packages()) {
            for (Dependency dependency : Manifests.of(cargo)) {
                boolean touched = gone.entrySet().stream()
                        .anyMatch(e -> owner(e.getKey()).equals(Optional.of(cargo))
                                && e.getValue().takes(dependency.externName()));
                if (touched && !isUsed(cargo, dependency.externName(), gone)) {
                    manifests.remove(dependency).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private boolean isUsed(CargoPackage cargo, String name, Map<String, Stretches> gone) {
        boolean hidden = bench.known().all(BlindSpot.class).stream()
                .anyMatch(b -> b.place().crate().equals(cargo.name()));
        if (hidden) {
            return true;
        }
        for (String file : bench.known().material().files()) {
            Optional<Text> text = bench.texts().of(file);
            boolean own = owner(file).map(cargo::equals).orElse(true);
            if (text.isEmpty() ? own : names(text.get(), name, gone.getOrDefault(file, Stretches.NONE), own)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text of a file names the dependency; that of another package only where macros of it may. */
    private static boolean names(Text text, String name, Stretches gone, boolean own) {
        TokenList tokens = text.tokens();
        boolean named = gone.adds(name);
        boolean macros = false;
        for (int token = 0; token < tokens.size(); token++) {
            macros |= tokens.is(token, "macro_rules") || tokens.is(token, "proc_macro");
            boolean said = tokens.kind(token) == TokenList.LITERAL
                    ? text.between(token, token).contains(name)
                    : tokens.is(token, name);
            named |= said && !gone.covers(token);
        }
        return named && (own || macros) || (own && documents(text, name));
    }

    private static boolean documents(Text text, String name) {
        for (int c = 0; c < text.tokens().comments(); c++) {
            String comment =
                    text.text(text.tokens().commentStart(c), text.tokens().commentEnd(c));
            boolean docs = comment.startsWith("///") || comment.startsWith("//!") || comment.startsWith("/**");
            if (docs && comment.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The package in whose directory a file lies. */
    private Optional<CargoPackage> owner(String file) {
        CargoPackage[] best = new CargoPackage[1];
        int length = -1;
        for (CargoPackage cargo : bench.known().material().workspace().packages()) {
            String below = cargo.directory().isEmpty() ? "" : cargo.directory() + "/";
            if (file.startsWith(below) && below.length() > length) {
                best[0] = cargo;
                length = below.length();
            }
        }
        return Optional.ofNullable(best[0]);
    }

    /** What edits of one file take out of it and put into it. */
    private static final class Stretches {

        static final Stretches NONE = new Stretches(Optional.empty());

        private final Optional<Text> text;
        private final Set<Integer> covered = new HashSet<>();
        private final Set<String> taken = new HashSet<>();
        private final Set<String> added = new LinkedHashSet<>();

        Stretches(Optional<Text> text) {
            this.text = text;
        }

        void add(Edit edit) {
            added.add(edit.text());
            text.ifPresent(t -> take(t, edit));
        }

        private void take(Text text, Edit edit) {
            int start = text.offset(
                    edit.span().region().line(), edit.span().region().column());
            int end = text.offset(
                    edit.span().region().endLine(), edit.span().region().endColumn());
            for (int token = text.tokens().from(start);
                    token < text.tokens().size() && text.tokens().end(token) <= end;
                    token++) {
                String name = text.tokens().text(token);
                if (!edit.text().contains(name)) {
                    covered.add(token);
                    taken.add(name);
                }
            }
        }

        boolean covers(int token) {
            return covered.contains(token);
        }

        boolean takes(String name) {
            return taken.contains(name);
        }

        boolean adds(String name) {
            return added.stream().anyMatch(a -> a.contains(name));
        }
    }
}
