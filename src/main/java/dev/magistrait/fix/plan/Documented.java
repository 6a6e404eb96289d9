package dev.magistrait.fix.plan;

import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds impls of a trait that documentation shows under the macro. They are compiled as doctests, which {@code cargo check} leaves out. */
final class Documented {

    private static final String MACRO = "async_trait";
    private static final Pattern DOCS = Pattern.compile("//[/!]|/\\*[*!]");

    private final Mentions mentions;

    Documented(Workbench bench) {
        this.mentions = bench.mentions();
    }

    /** The first. */
    Optional<Span> impl(Group group) {
        Pattern impl = Pattern.compile("\\bimpl\\b.*\\b" + Pattern.quote(group.name()) + "\\b.*\\bfor\\b");
        return mentions.of(MACRO).stream().flatMap(t -> first(t, impl).stream()).findFirst();
    }

    /** Comments follow each other line by line. */
    private static Optional<Span> first(Text text, Pattern impl) {
        TokenList tokens = text.tokens();
        boolean under = false;
        for (int c = 0; c < tokens.comments(); c++) {
            String comment = text.text(tokens.commentStart(c), tokens.commentEnd(c));
            boolean attribute = comment.contains(MACRO) && comment.contains("#[");
            under = DOCS.matcher(comment).lookingAt() && (under || attribute);
            if (under && impl.matcher(comment).find()) {
                return Optional.of(text.span(tokens.commentStart(c), tokens.commentEnd(c)));
            }
            under &= attribute || !comment.contains("{");
        }
        return Optional.empty();
    }
}
