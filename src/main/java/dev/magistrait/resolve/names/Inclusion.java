package dev.magistrait.resolve.names;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.resolve.expand.Token;
import dev.magistrait.syntax.TokenList;
import java.util.List;
import java.util.Optional;

/** Which file {@code include!} names: {@code "rest.rs"}, or {@code concat!(env!("CARGO_MANIFEST_DIR"), "/src/rest.rs")}. */
final class Inclusion {

    private static final List<String> IN_PACKAGE = List.of("concat", "!", "(", "env", "!", "(", "\"CARGO_MANIFEST_DIR\"", ")", ",");

    private Inclusion() {}

    /** The file, relative to the workspace; nothing where that is known only while building. */
    static Optional<String> file(SourceUnit host, MacroCall call) {
        List<Token> tokens = MacroText.arguments(host, call);
        List<String> words = tokens.stream().map(Token::text).toList();
        boolean inPackage = words.size() > IN_PACKAGE.size()
                && words.subList(0, IN_PACKAGE.size()).equals(IN_PACKAGE);
        if (inPackage) {
            return text(tokens.subList(IN_PACKAGE.size(), tokens.size() - 1))
                    .map(t -> ModulePaths.normal(host.crate.cargo.directory(), t.startsWith("/") ? t.substring(1) : t));
        }
        return text(tokens).map(t -> ModulePaths.normal(ModulePaths.directory(host.file), t));
    }

    /** The text of literals with commas between. */
    private static Optional<String> text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            String word = token.text();
            boolean plain = token.kind() == TokenList.LITERAL && word.startsWith("\"") && word.indexOf('\\') < 0;
            if (!plain && !word.equals(",")) {
                return Optional.empty();
            }
            text.append(plain ? word.substring(1, word.length() - 1) : "");
        }
        return Optional.of(text.toString()).filter(t -> !t.isEmpty());
    }
}
