package dev.magistrait.fix.plan;

import dev.magistrait.finding.Finding;
import dev.magistrait.policy.RuleFix.Subject;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands before the body of an item, or the path that is used somewhere.
 *
 * @param first its first token, that of its first attribute if it has any
 * @param words its first token behind attributes
 * @param end behind its last token
 * @param attributes outermost first
 */
record Head(Text text, int first, int words, int end, List<Attribute> attributes) {

    /**
     * An attribute.
     *
     * @param hash its first token
     * @param path the first token of its path; with {@code cfg_attr} that of what this stands for
     * @param pathEnd the last token of its path
     * @param close its last token
     * @param shared whether its {@code cfg_attr} stands for others too
     */
    record Attribute(int hash, int path, int pathEnd, int close, boolean shared) {}

    /** Of what a finding is at; what stands against changing that is a refusal. */
    static Optional<Head> of(Workbench bench, Draft draft, Finding finding, Subject subject) {
        return switch (subject) {
            case TRAIT, IMPL ->
                bench.item(draft, finding.span()).map(item -> item(item.text(), item.first(), item.body()));
            case METHOD ->
                bench.method(draft, finding.span())
                        .map(m -> item(m.text(), m.first(), m.hasBody() ? m.body() : m.end()));
            default ->
                bench.at(draft, finding.span())
                        .map(text -> used(text, finding.span().region()));
        };
    }

    private static Head item(Text text, int words, int end) {
        TokenList tokens = text.tokens();
        List<Attribute> attributes = new ArrayList<>();
        int first = words;
        while (tokens.is(first - 1, "]")) {
            int open = tokens.partner(first - 1);
            if (open < 1 || !tokens.is(open - 1, "#")) {
                break;
            }
            attributes.addFirst(attribute(tokens, open - 1, first - 1));
            first = open - 1;
        }
        return new Head(text, first, words, end, attributes);
    }

    private static Attribute attribute(TokenList tokens, int hash, int close) {
        int path = hash + 2;
        int commas = 0;
        if (tokens.is(path, "cfg_attr") && tokens.is(path + 1, "(")) {
            int end = tokens.partner(path + 1);
            int behind = path;
            for (int token = path + 2; token < end; token = Angles.next(tokens, token)) {
                if (tokens.is(token, ",") && token + 1 < end) {
                    behind = commas == 0 ? token + 1 : behind;
                    commas++;
                }
            }
            path = behind;
        }
        // `unsafe(no_mangle)` has its path inside.
        boolean unsafe = tokens.is(path, "unsafe") && tokens.is(path + 1, "(");
        int from = unsafe ? path + 2 : path;
        return new Attribute(hash, from, Paths.end(tokens, from), close, commas > 1);
    }

    /** A path, or bounds up to where something else begins. */
    private static Head used(Text text, Region region) {
        TokenList tokens = text.tokens();
        int first = text.token(region);
        int depth = 0;
        int end = first;
        while (end < tokens.size() && depth >= 0 && !ends(tokens, end, depth)) {
            depth += Angles.step(tokens, end);
            end += depth < 0 ? 0 : 1;
        }
        return new Head(text, first, first, end, List.of());
    }

    private static boolean ends(TokenList tokens, int token, int depth) {
        boolean other = tokens.kind(token) == TokenList.OPEN || tokens.kind(token) == TokenList.CLOSE;
        boolean next = tokens.is(token, ",") || tokens.is(token, "=") || tokens.is(token, "where");
        return other || tokens.is(token, ";") || (depth == 0 && next);
    }
}
