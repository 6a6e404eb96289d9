package dev.magistrait.fix.plan;

import dev.magistrait.policy.RuleFix.Step;
import dev.magistrait.syntax.TokenList;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Paths of one file are replaced or go with an attribute, and imports that served them alone go too. */
final class PathChange {

    private static final Set<String> EVERYWHERE = Set.of("std", "core", "alloc", "crate", "self", "super");

    private final Workbench bench;
    private final Text text;
    private final Paths paths;
    private final Set<Integer> gone = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    PathChange(Workbench bench, Text text) {
        this.bench = bench;
        this.text = text;
        this.paths = bench.paths(text);
    }

    /** What an attribute is, or anything that starts there. */
    String full(int first, int last) {
        return last < first ? "" : paths.full(first, last);
    }

    /** The start of a path that was written there is needed no more. */
    void takes(int first, int last) {
        for (int token = first; token <= last; token++) {
            gone.add(token);
        }
        names.add(text.tokens().text(first));
    }

    /** Replaces each path of a head that starts with another. Says whether there was one. */
    boolean replace(Draft draft, Head head, Step.ReplacePath step) {
        TokenList tokens = text.tokens();
        boolean found = false;
        int token = head.first();
        while (token < head.end()) {
            int last = starts(tokens, token) ? Paths.end(tokens, token) : token - 1;
            String rest = last < token ? "" : rest(full(token, last), step.from());
            if (!rest.isEmpty()) {
                String with = written(token, step.to() + rest.substring(1));
                draft.add(text.replace(tokens.start(token), tokens.end(last), with));
                takes(token, last);
                found = true;
            }
            token = Math.max(last, token) + 1;
        }
        return found;
    }

    /** A path as it can be written at a token. */
    String written(int at, String path) {
        String shortest = paths.shortest(at, path);
        boolean whole = shortest.equals(path) && path.contains("::") && !path.startsWith("crate::");
        return whole && is2015() ? "::" + path : shortest;
    }

    /** What a path has behind another that it starts with, with a mark before it; empty where it does not. */
    private static String rest(String path, String start) {
        return path.equals(start) || path.startsWith(start + "::") ? "+" + path.substring(start.length()) : "";
    }

    private static boolean starts(TokenList tokens, int token) {
        boolean inside = tokens.is(token - 1, ":") && tokens.is(token - 2, ":");
        boolean start = tokens.kind(token) == TokenList.NAME || (tokens.is(token, ":") && tokens.is(token + 1, ":"));
        return start && !inside && !tokens.is(token - 1, ".");
    }

    private boolean is2015() {
        return owner().map(p -> p.crate().edition().toString().equals("2015")).orElse(false);
    }

    private Optional<CargoPackage> owner() {
        return bench.mentions().owner(text.file());
    }

    /** Whether code here can name a path: its crate is one that every crate has, or a dependency. */
    boolean canName(String path) {
        String crate = path.substring(0, path.indexOf("::"));
        return EVERYWHERE.contains(crate)
                || owner().stream()
                        .flatMap(p -> p.dependencies().stream())
                        .anyMatch(d -> d.externName().equals(crate));
    }

    /** Takes out imports of functions and macros that nothing here names any more; one of a trait may serve its methods. */
    void tidy(Draft draft) {
        if (names.isEmpty()) {
            return;
        }
        for (Use use : Use.in(text)) {
            List<Use.Leaf> idle = use.leaves().stream()
                    .filter(leaf -> isIdle(use, name(leaf)))
                    .toList();
            if (!idle.isEmpty()) {
                use.without(idle).forEach(draft::add);
            }
        }
    }

    /** The name that it binds: {@code a::{self}} binds {@code a}. */
    private String name(Use.Leaf leaf) {
        boolean inBraces = leaf.name().equals("self") && text.around(leaf.first()) != Text.NONE;
        return inBraces ? text.tokens().text(Math.max(0, text.around(leaf.first()) - 3)) : leaf.name();
    }

    private boolean isIdle(Use use, String name) {
        if (!names.contains(name) || !Character.isLowerCase(name.codePointAt(0))) {
            return false;
        }
        TokenList tokens = text.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            boolean other = token < use.first() || token > use.end();
            if (other && tokens.is(token, name) && !gone.contains(token) && mayBeImported(tokens, token)) {
                return false;
            }
        }
        return !isHandedOn(name);
    }

    /** Whether a name can be one that a module has from an import: no field, and in no path but one into the crate. */
    private static boolean mayBeImported(TokenList tokens, int token) {
        boolean inPath = tokens.is(token - 1, ":") && tokens.is(token - 2, ":");
        boolean inCrate =
                tokens.is(token - 3, "super") || tokens.is(token - 3, "self") || tokens.is(token - 3, "crate");
        return inPath ? inCrate : !tokens.is(token - 1, ".");
    }

    /** Whether another file takes over all names of some module, and this one among them. */
    private boolean isHandedOn(String name) {
        return bench.mentions().of(name).stream()
                .filter(other -> !other.file().equals(text.file()))
                .anyMatch(other -> bench.paths(other).takeAll());
    }
}
