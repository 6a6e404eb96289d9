package dev.magistrait.resolve.names;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.resolve.expand.Token;
import dev.magistrait.syntax.TokenList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which file {@code include!} names: {@code "rest.rs"}, or {@code concat!} of texts, of {@code stringify!(name)} and, in front, of
 * {@code env!("CARGO_MANIFEST_DIR")}.
 */
final class Inclusion {

    private static final List<String> PACKAGE = List.of("env", "!", "(", "\"CARGO_MANIFEST_DIR\"", ")");

    private final List<Token> tokens;
    private int at;

    private Inclusion(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The file, relative to the workspace; nothing where that is known only while building. */
    static Optional<String> file(SourceUnit host, MacroCall call) {
        Inclusion named = new Inclusion(MacroText.arguments(host, call));
        named.eat(List.of("concat", "!", "("));
        boolean inPackage = named.eat(PACKAGE);
        String base = inPackage ? host.crate.cargo.directory() : ModulePaths.directory(host.file);
        return named.text()
                .map(text -> inPackage && text.startsWith("/") ? text.substring(1) : text)
                .map(text -> ModulePaths.normal(base, text));
    }

    /** What is written in the file; nothing when it is not here. */
    static Collection<FileOutline> outlines(Sources sources, String file, SourceUnit host, MacroCall call) {
        if (!sources.exists(file) || sources.isDirectory(file)) {
            return List.of();
        }
        return switch (call.position()) {
            case ITEM -> outlines(sources, file, host, MacroCall.Position.ITEM);
            case STATEMENT, EXPRESSION -> outlines(sources, file, host, MacroCall.Position.STATEMENT);
            default -> List.of();
        };
    }

    private static Collection<FileOutline> outlines(
            Sources sources, String file, SourceUnit host, MacroCall.Position position) {
        return sources.outlines(List.of(new SourceKey(file, host.crate.edition(), position)))
                .values();
    }

    private boolean eat(List<String> words) {
        boolean ahead = at + words.size() <= tokens.size();
        for (int i = 0; i < words.size() && ahead; i++) {
            ahead = tokens.get(at + i).is(words.get(i));
        }
        at += ahead ? words.size() : 0;
        return ahead;
    }

    private Optional<String> text() {
        StringBuilder text = new StringBuilder();
        while (at < tokens.size() && !tokens.get(at).is(")")) {
            if (eat(List.of("stringify", "!", "(")) && at + 1 < tokens.size()) {
                text.append(tokens.get(at).text());
                at += 2;
            } else if (!eat(List.of(","))) {
                Token token = tokens.get(at++);
                String word = token.text();
                if (token.kind() != TokenList.LITERAL || !word.startsWith("\"") || word.indexOf('\\') >= 0) {
                    return Optional.empty();
                }
                text.append(word, 1, word.length() - 1);
            }
        }
        return Optional.of(text.toString()).filter(t -> !t.isEmpty());
    }
}
