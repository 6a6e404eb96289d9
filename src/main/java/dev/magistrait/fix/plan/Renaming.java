package dev.magistrait.fix.plan;

import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Lets what is named by one name, which a macro writes and nobody else, be named by that of a trait which stands beside it. */
final class Renaming {

    private final Workbench bench;
    private final String from;
    private final String to;

    Renaming(Workbench bench, String from, String to) {
        this.bench = bench;
        this.from = from;
        this.to = to;
    }

    /** A place of the name in code. */
    record Mention(Text text, int token) {

        Span span() {
            return text.span(text.tokens().start(token), text.tokens().end(token));
        }
    }

    /** Where it is named, other than in imports and in attributes; what cannot be changed is a refusal. Imports are seen to. */
    List<Mention> mentions(Draft draft) {
        List<Mention> mentions = new ArrayList<>();
        for (Text text : bench.mentions().of(from)) {
            if (text.file().endsWith(".rs")) {
                mentions(draft, text, mentions);
            }
        }
        return mentions;
    }

    private void mentions(Draft draft, Text text, List<Mention> into) {
        TokenList tokens = text.tokens();
        int behind = 0;
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.is(token, "use") && (tokens.is(token - 1, "pub") || tokens.kind(token - 1) != TokenList.NAME)) {
                int end = token;
                while (end < tokens.size() && !tokens.is(end, ";")) {
                    end++;
                }
                imported(draft, text, token, end);
                behind = end;
            } else if (token >= behind && tokens.is(token, from) && !inAttribute(text, token)) {
                Mention mention = new Mention(text, token);
                if (isDeclared(tokens, token - 1)) {
                    draft.refuse(mention.span(), "something else is called `" + from + "` too");
                } else if (bench.at(draft, mention.span()).isPresent()) {
                    into.add(mention);
                }
            }
        }
    }

    private static boolean isDeclared(TokenList tokens, int word) {
        return tokens.is(word, "trait")
                || tokens.is(word, "struct")
                || tokens.is(word, "enum")
                || tokens.is(word, "union")
                || tokens.is(word, "fn");
    }

    private static boolean inAttribute(Text text, int token) {
        for (int open = text.around(token); open != Text.NONE; open = text.around(open)) {
            if (text.tokens().is(open, "[") && text.tokens().is(open - 1, "#")) {
                return true;
            }
        }
        return false;
    }

    /** The import brings the other name instead; where that is imported too, this one goes. */
    private void imported(Draft draft, Text text, int use, int end) {
        TokenList tokens = text.tokens();
        for (int token = use + 1; token < end; token++) {
            if (!tokens.is(token, from) || tokens.is(token - 1, "as")) {
                continue;
            }
            Mention mention = new Mention(text, token);
            if (bench.at(draft, mention.span()).isEmpty()) {
                return;
            }
            if (tokens.is(token + 1, "as") || !binds(text, use, token)) {
                draft.add(text.replace(tokens.start(token), tokens.end(token), to));
            } else {
                withdraw(draft, text, use, token);
            }
        }
    }

    private void withdraw(Draft draft, Text text, int use, int token) {
        TokenList tokens = text.tokens();
        if (tokens.is(token - 1, ",")) {
            draft.add(text.replace(tokens.start(token - 1), tokens.end(token), ""));
        } else if (tokens.is(token + 1, ",")) {
            draft.add(text.remove(tokens.start(token), tokens.end(token + 1)));
        } else if (Use.in(text).stream()
                .anyMatch(u -> u.first() == use && u.leaves().size() == 1)) {
            draft.add(text.remove(tokens.start(use), tokens.end(token + 1)));
        } else {
            draft.refuse(new Mention(text, token).span(), "`" + to + "` is imported beside `" + from + "`");
        }
    }

    /** Whether the other name is imported or declared in the same scope already. */
    private boolean binds(Text text, int use, int except) {
        TokenList tokens = text.tokens();
        int scope = text.around(use);
        for (int token = 1; token < tokens.size(); token++) {
            if (token == except || !tokens.is(token, to) || tokens.is(token + 1, "as") || tokens.is(token + 1, ":")) {
                continue;
            }
            boolean declared = tokens.is(token - 1, "trait") && text.around(token) == scope;
            if (declared || isImported(text, token, scope)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isImported(Text text, int name, int scope) {
        TokenList tokens = text.tokens();
        int token = name - 1;
        while (token >= 0 && !tokens.is(token, ";") && !tokens.is(token, "}")) {
            if (tokens.is(token, "use")) {
                return text.around(token) == scope;
            }
            token--;
        }
        return false;
    }

    /** Names the trait in all places that are no imports. */
    void everywhere(Draft draft) {
        for (Mention mention : mentions(draft)) {
            TokenList tokens = mention.text().tokens();
            draft.add(mention.text().replace(tokens.start(mention.token()), tokens.end(mention.token()), to));
        }
    }
}
