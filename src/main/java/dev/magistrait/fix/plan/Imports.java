package dev.magistrait.fix.plan;

import dev.magistrait.syntax.TokenList;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names by which a workspace imports one trait, and what is imported beside it. */
final class Imports {

    private final Workbench bench;
    private final Group group;
    private final List<Name> names = new ArrayList<>();
    private final Set<String> own;

    /**
     * One name of a {@code use}, also of a public one.
     *
     * @param first the first token of what it brings: the trait's name, behind its path
     * @param last that name again, or the one behind {@code as}
     * @param handsOn whether others can take it from there
     */
    private record Name(Text text, int first, int last, boolean handsOn) {

        String bound() {
            return text.tokens().text(last);
        }
    }

    Imports(Workbench bench, Group group) {
        this.bench = bench;
        this.group = group;
        this.own = bench.known().material().workspace().packages().stream()
                .map(CargoPackage::name)
                .collect(Collectors.toSet());
    }

    /**
     * Imports something beside the trait wherever its objects are named by the trait's name alone, and wherever others take the trait from. What a
     * name means is not followed: where the workspace has two of them, nothing is changed.
     */
    void beside(Draft draft, List<TraitObject> objects, String brought) {
        List<Text> texts = bench.mentions().of(group.name());
        for (Text text : texts) {
            if (text.file().endsWith(".rs")) {
                only(draft, text);
                find(text);
            }
        }
        Set<String> bare = objects.stream()
                .filter(TraitObject::isBare)
                .map(o -> key(o.text(), o.text().tokens().text(o.name())))
                .collect(Collectors.toSet());
        Set<String> served = names.stream().map(n -> key(n.text(), n.bound())).collect(Collectors.toSet());
        group.decls().forEach(d -> served.add(d.place().span().file() + " " + group.name()));
        boolean everywhere = !served.containsAll(bare);
        for (Name name : names) {
            if (everywhere || name.handsOn() || bare.contains(key(name.text(), name.bound()))) {
                add(draft, name, brought);
            }
        }
    }

    private static String key(Text text, String name) {
        return text.file() + " " + name;
    }

    private void add(Draft draft, Name name, String brought) {
        TokenList tokens = name.text().tokens();
        if (bench.at(draft, name.text().span(tokens.start(name.first()), tokens.end(name.last())))
                .isEmpty()) {
            return;
        }
        boolean listed = tokens.is(name.last() + 1, ",") || tokens.is(name.last() + 1, "}");
        if (listed) {
            draft.add(name.text().insert(tokens.end(name.last()), ", " + brought));
        } else {
            draft.add(name.text().insert(tokens.start(name.first()), "{"));
            draft.add(name.text().insert(tokens.end(name.last()), ", " + brought + "}"));
        }
    }

    /** Another item of that name may be what is meant. */
    private void only(Draft draft, Text text) {
        Set<Integer> own = new HashSet<>();
        group.decls().stream()
                .filter(d -> d.place().span().file().equals(text.file()))
                .forEach(d -> own.add(text.token(d.place().span().region())));
        TokenList tokens = text.tokens();
        for (int token = 1; token < tokens.size(); token++) {
            if (tokens.is(token, group.name()) && !own.contains(token) && isDeclared(text, token - 1)) {
                draft.refuse(
                        text.span(tokens.start(token), tokens.end(token)),
                        "something else is called `" + group.name() + "` too");
            }
        }
    }

    private static boolean isDeclared(Text text, int word) {
        TokenList tokens = text.tokens();
        int around = text.around(word);
        boolean module = around == Text.NONE || tokens.is(around - 2, "mod");
        return tokens.is(word, "trait")
                || tokens.is(word, "struct")
                || tokens.is(word, "enum")
                || tokens.is(word, "union")
                || (tokens.is(word, "type") && module);
    }

    private void find(Text text) {
        TokenList tokens = text.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.is(token, "use") && starts(tokens, token)) {
                boolean handsOn = tokens.is(token - 1, "pub") || tokens.is(token - 1, ")");
                int end = token;
                while (end < tokens.size() && !tokens.is(end, ";")) {
                    end++;
                }
                if (!isForeign(text, token)) {
                    names(text, token, end, handsOn);
                }
                token = end;
            }
        }
    }

    private static boolean starts(TokenList tokens, int use) {
        return tokens.is(use - 1, "pub") || tokens.kind(use - 1) != TokenList.NAME;
    }

    /** Whether it is of a crate that is none of the workspace. */
    private boolean isForeign(Text text, int use) {
        int first = text.tokens().is(use + 1, ":") ? use + 3 : use + 1;
        String name = text.tokens().text(first);
        return bench.mentions().owner(text.file()).stream()
                .flatMap(p -> p.dependencies().stream())
                .anyMatch(d -> d.externName().equals(name) && !own.contains(d.packageName()));
    }

    private void names(Text text, int use, int end, boolean handsOn) {
        TokenList tokens = text.tokens();
        for (int token = use + 1; token < end; token++) {
            if (tokens.is(token, group.name()) && !tokens.is(token + 1, ":") && !tokens.is(token - 1, "as")) {
                boolean renamed = tokens.is(token + 1, "as");
                names.add(new Name(text, token, renamed ? token + 2 : token, handsOn));
            }
        }
    }
}
