package dev.magistrait.extract.part;

import dev.magistrait.extract.token.Source;
import dev.magistrait.outline.Docs;
import dev.magistrait.syntax.TokenList;

/** Doc comments: those before an item, or those inside it. */
enum DocComments {
    OUTER('/', '*'),
    INNER('!', '!');

    private static final String SEND = "Send";

    private final char line;
    private final char block;

    DocComments(char line, char block) {
        this.line = line;
        this.block = block;
    }

    /** What the doc comments between two offsets add to docs found before. */
    static Docs in(Source source, int start, int end, DocComments kind, Docs before) {
        TokenList tokens = source.tokens();
        Docs docs = before;
        for (int c = tokens.commentFrom(start); c < tokens.comments() && tokens.commentStart(c) < end; c++) {
            String text = source.text(tokens.commentStart(c), tokens.commentEnd(c));
            if (kind.marks(text)) {
                docs = new Docs(true, docs.namesSend() || namesSend(text));
            }
        }
        return docs;
    }

    /** Four slashes, three stars and an empty block make no docs. */
    private boolean marks(String comment) {
        if (comment.length() < 3) {
            return false;
        }
        char third = comment.charAt(2);
        char fourth = comment.length() > 3 ? comment.charAt(3) : ' ';
        if (comment.charAt(1) == '/') {
            return third == line && (this == INNER || fourth != '/');
        }
        return third == block && comment.length() > 4 && (this == INNER || fourth != '*');
    }

    static boolean namesSend(String text) {
        for (int at = text.indexOf(SEND); at >= 0; at = text.indexOf(SEND, at + 1)) {
            if (!isNamePart(text, at - 1) && !isNamePart(text, at + SEND.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamePart(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }
}
