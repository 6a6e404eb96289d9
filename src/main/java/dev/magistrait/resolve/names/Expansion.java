package dev.magistrait.resolve.names;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.resolve.expand.Token;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the text that a macro call stands for comes from. Each token has a line of its own in that text, so a line number says which token
 * a place is.
 *
 * @param host the file that holds the call
 * @param scope the scope the call stands in
 * @param lines the first token of each line; none for a file that {@code include!} brings
 * @param source that file; else where the macro is defined: in two builds, a call can name two macros
 */
record Expansion(SourceUnit host, int scope, MacroCall call, List<Token> lines, String source) {

    /** Tokens as text. */
    record Text(String text, List<Token> lines) {
        static Text of(List<Token> tokens) {
            StringBuilder text = new StringBuilder();
            List<Token> lines = new ArrayList<>();
            boolean fresh = true;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (fresh) {
                    lines.add(token);
                }
                boolean several =
                        token.kind() == TokenList.LITERAL && token.text().indexOf('\n') >= 0;
                text.append(several ? token.text().replace('\n', ' ') : token.text());
                fresh = !token.joint() && !startsDefinition(tokens, i);
                if (fresh) {
                    text.append('\n');
                }
            }
            return new Text(text.toString(), lines);
        }

        /** To the grammar {@code macro_rules!} is one token. */
        private static boolean startsDefinition(List<Token> tokens, int at) {
            return tokens.get(at).is("macro_rules")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).is("!");
        }
    }

    Token token(Region region) {
        return lines.get(Math.min(region.line(), lines.size()) - 1);
    }

    /** Where the text is written, in the macro or in the call. */
    Span written(Region region) {
        if (lines.isEmpty()) {
            return new Span(source, region);
        }
        return token(region).origin();
    }

    /** The same, but the call for what the macro writes. */
    Span used(Region region) {
        if (lines.isEmpty()) {
            return new Span(source, region);
        }
        Token token = token(region);
        if (!token.fromBody()) {
            return token.origin();
        }
        return host.useSpan(token.writing() instanceof MemberMacros.Called member ? member.call() : call.region());
    }
}
