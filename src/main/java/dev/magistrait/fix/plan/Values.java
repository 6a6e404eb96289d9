package dev.magistrait.fix.plan;

import dev.magistrait.fact.TraitImpl;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that become trait objects of a trait, by the form of the code that puts them into boxes and lends them. */
final class Values {

    /** So many tokens back the declaration of a variable is looked for. */
    private static final int FAR = 4_000;

    private final Workbench bench;
    private final String type;
    private final Group group;
    private final Set<String> implementors;
    private final Set<String> naming;

    Values(Workbench bench, Group group, String type, List<TraitObject> objects) {
        this.bench = bench;
        this.type = type;
        this.group = group;
        this.implementors = group.impls().stream()
                .map(TraitImpl::selfType)
                .map(t -> t.replaceAll("<.*", "").replaceAll(".*::", "").strip())
                .collect(Collectors.toSet());
        this.naming = objects.stream()
                .filter(TraitObject::isBare)
                .map(o -> o.text().file())
                .collect(Collectors.toSet());
        group.decls().forEach(d -> naming.add(d.place().span().file()));
    }

    void boxed(Draft draft, String owner) {
        for (Text text : bench.mentions().of(owner)) {
            TokenList tokens = text.tokens();
            for (int token = 0; text.file().endsWith(".rs") && token < tokens.size(); token++) {
                if (tokens.is(token, owner) && tokens.is(token + 3, "new") && tokens.is(token + 4, "(")) {
                    Made made = made(text, token + 5);
                    if (made == Made.YES && named(draft, text, token)) {
                        draft.add(text.replace(
                                tokens.start(token),
                                tokens.end(token + 3),
                                type + "::new_" + owner.toLowerCase(Locale.ROOT)));
                    } else if (made == Made.UNKNOWN && tells(text)) {
                        draft.refuse(
                                text.span(tokens.start(token), tokens.end(token + 5)),
                                "what is put into this `" + owner + "` is not told");
                    }
                }
            }
        }
    }

    void lent(Draft draft, ErasedTypes.Taken taken) {
        for (Text text : bench.mentions().of(taken.function())) {
            TokenList tokens = text.tokens();
            for (int token = 0; text.file().endsWith(".rs") && token < tokens.size(); token++) {
                if (tokens.is(token, taken.function()) && tokens.is(token + 1, "(") && !tokens.is(token - 1, "fn")) {
                    argument(draft, text, token + 1, taken.index());
                }
            }
        }
    }

    private void argument(Draft draft, Text text, int open, int index) {
        TokenList tokens = text.tokens();
        List<Integer> starts = new ArrayList<>(List.of(open + 1));
        int close = tokens.partner(open);
        for (int token = open + 1; token < close; token = Angles.next(tokens, token)) {
            if (tokens.is(token, ",")) {
                starts.add(token + 1);
            }
        }
        if (index >= starts.size() || !tokens.is(starts.get(index), "&")) {
            return;
        }
        int first = starts.get(index);
        int last = index + 1 < starts.size()
                ? starts.get(index + 1) - 2
                : tokens.is(close - 1, ",") ? close - 2 : close - 1;
        boolean mutable = tokens.is(first + 1, "mut");
        int value = mutable ? first + 2 : first + 1;
        if (tokens.is(value, "*")) {
            return;
        }
        if (made(text, value) == Made.YES && named(draft, text, first)) {
            draft.add(text.insert(tokens.start(first), type + (mutable ? "::from_mut(" : "::from_ref(")));
            draft.add(text.insert(tokens.end(last), ")"));
        } else {
            draft.refuse(text.span(tokens.start(first), tokens.end(last)), "what is lent here is not told");
        }
    }

    /** Whether the type can be named in a file as it is. */
    private boolean named(Draft draft, Text text, int token) {
        boolean there = naming.contains(text.file());
        if (!there) {
            draft.refuse(
                    text.span(text.tokens().start(token), text.tokens().end(token)),
                    "an object is made here, where `" + group.name() + "` is not named as one");
        }
        return there
                && bench.at(
                                draft,
                                text.span(
                                        text.tokens().start(token),
                                        text.tokens().end(token)))
                        .isPresent();
    }

    private boolean tells(Text text) {
        TokenList tokens = text.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.is(token, group.name())
                    || (tokens.kind(token) == TokenList.NAME && implementors.contains(tokens.text(token)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression is an implementor: it names the type, or a variable that was given one. */
    private Made made(Text text, int first) {
        TokenList tokens = text.tokens();
        int token = first;
        while (tokens.is(token + 1, ":") && tokens.is(token + 2, ":") && !isType(tokens, token)) {
            token += 3;
        }
        if (isType(tokens, token)) {
            return implementors.contains(tokens.text(token)) ? Made.YES : Made.NO;
        }
        boolean variable =
                tokens.kind(token) == TokenList.NAME && (tokens.is(token + 1, ")") || tokens.is(token + 1, ","));
        if (!variable || token != first) {
            return tokens.kind(token) == TokenList.NAME && !tokens.is(token, "move") && !tokens.is(token, "async")
                    ? Made.UNKNOWN
                    : Made.NO;
        }
        for (int before = token - 1; before > Math.max(0, token - FAR); before--) {
            boolean given = tokens.is(before, tokens.text(token))
                    && tokens.is(before + 1, "=")
                    && (tokens.is(before - 1, "let") || tokens.is(before - 1, "mut"));
            if (given) {
                return isType(tokens, before + 2) ? made(text, before + 2) : Made.UNKNOWN;
            }
            if (tokens.is(before, "fn")) {
                break;
            }
        }
        return Made.UNKNOWN;
    }

    private boolean isType(TokenList tokens, int token) {
        return tokens.kind(token) == TokenList.NAME
                && Character.isUpperCase(tokens.text(token).charAt(0));
    }

    private enum Made {
        YES,
        NO,
        UNKNOWN
    }
}
