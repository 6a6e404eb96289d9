package dev.magistrait.lsp;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.jspecify.annotations.Nullable;

/** Verdicts where a trait is named: in its declaration, in an impl, behind {@code dyn}, in a bound, and at a macro above either. */
final class Hovers {

    private static final Pattern ITEM =
            Pattern.compile("\\btrait\\s+(\\w+)|\\bimpl\\b(?:<[^>]*>)?\\s+(?:\\w+::)*(\\w+)(?:<.*>)?\\s+for\\b");
    private static final int LINES_BELOW = 6;
    private static final int MOST = 12;

    private final Desk desk;

    Hovers(Desk desk) {
        this.desk = desk;
    }

    /** Nothing where no trait is known by the name that stands there. */
    @Nullable
    Hover at(String uri, Position at) {
        Answer answer = desk.checker.last().orElse(null);
        Document document = desk.documents.at(uri).orElse(null);
        if (answer == null || document == null) {
            return null;
        }
        List<Answer.Of<Decision>> meant = meant(answer, document, at);
        if (meant.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        meant.stream()
                .limit(MOST)
                .forEach(d -> text.append(text.isEmpty() ? "" : "\n---\n").append(told(answer, d)));
        if (answer.isOld(document.file())) {
            text.append("\n\nof the last text that could be read\n");
        }
        return new Hover(new MarkupContent(MarkupKind.MARKDOWN, text.toString()));
    }

    private static List<Answer.Of<Decision>> meant(Answer answer, Document document, Position at) {
        String line = document.text().line(at.getLine()).strip();
        if (line.startsWith("#[")) {
            return named(answer, document, below(document.text(), at.getLine()));
        }
        return named(answer, document, document.text().word(at));
    }

    /** The trait that is declared or implemented under an attribute. */
    private static String below(Text text, int line) {
        for (int i = line; i <= line + LINES_BELOW; i++) {
            Matcher item = ITEM.matcher(text.line(i));
            if (item.find()) {
                return item.group(1) == null ? item.group(2) : item.group(1);
            }
        }
        return "";
    }

    /** Where several traits have the name, those of the file alone, if there are any. */
    private static List<Answer.Of<Decision>> named(Answer answer, Document document, String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        List<Answer.Of<Decision>> all = answer.decisions().stream()
                .filter(d -> name.equals(d.what().trait().id().name())
                        || name.equals(last(d.what().trait().variant())))
                .toList();
        List<Answer.Of<Decision>> here = all.stream()
                .filter(d -> Answer.file(d.workspace(), d.what().trait().place().span())
                        .equals(document.file()))
                .toList();
        return here.isEmpty() ? all : here;
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf(':') + 1);
    }

    private String told(Answer answer, Answer.Of<Decision> of) {
        Decision decision = of.what();
        List<String> words = new ArrayList<>();
        words.add("verdict `" + decision.verdict().mechanism().word() + "`");
        words.add("in use `" + decision.current().word() + "`");
        words.add("dispatch `" + decision.dispatch().word() + "`");
        words.add(decision.confidence().word());
        StringBuilder text = new StringBuilder("**`" + decision.trait().id().path() + "`**: ");
        text.append(String.join(" · ", words)).append("\n\n");
        if (!decision.condition().isEmpty()) {
            text.append("only with `").append(decision.condition()).append("`\n\n");
        }
        for (Reason reason : decision.because()) {
            text.append("- ")
                    .append(reason.text())
                    .append(link(answer, of, reason))
                    .append('\n');
        }
        decision.blindSpots().forEach(s -> text.append("- not seen: ").append(s).append('\n'));
        return text.toString();
    }

    private String link(Answer answer, Answer.Of<Decision> of, Reason reason) {
        Path file = Answer.file(of.workspace(), reason.span());
        int line = desk.diagnoses
                        .range(answer, file, reason.span().region())
                        .getStart()
                        .getLine()
                + 1;
        return " ([" + reason.span().file() + ":" + line + "](" + desk.documents.uri(file) + "#L" + line + "))";
    }
}
