package dev.magistrait.lsp;

import com.google.gson.JsonPrimitive;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.LiveWorkspace;
import dev.magistrait.engine.proof.ProofStep;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.VariantUse;
import dev.magistrait.finding.Finding;
import dev.magistrait.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ShowDocumentParams;

/**
 * What a client can ask the server to do.
 *
 * <ul>
 *   <li>{@code magistrait.checkAgain}: reads all anew.
 *   <li>{@code magistrait.explain} URI RULE LINE: why a finding is there, as Markdown; the line counts from 1.
 *   <li>{@code magistrait.references} URI POSITION TRAIT: where a trait is used and implemented, as locations; shows the first.
 * </ul>
 */
final class Commands {

    static final String CHECK = "magistrait.checkAgain";
    static final String EXPLAIN = "magistrait.explain";
    static final String REFERENCES = "magistrait.references";
    static final List<String> ALL = List.of(CHECK, EXPLAIN, REFERENCES);

    private final Desk desk;

    Commands(Desk desk) {
        this.desk = desk;
    }

    CompletableFuture<Object> execute(String command, List<Object> arguments) {
        return switch (command) {
            case CHECK -> {
                desk.checker.renew();
                yield CompletableFuture.completedFuture(null);
            }
            case EXPLAIN -> desk.checker.ask((live, answer) -> explained(live, answer, arguments));
            case REFERENCES -> desk.checker.ask((live, answer) -> references(live, answer, arguments));
            default -> CompletableFuture.failedFuture(new IllegalArgumentException("unknown command " + command));
        };
    }

    private static String text(List<Object> arguments, int index) {
        Object given = index < arguments.size() ? arguments.get(index) : "";
        return given instanceof JsonPrimitive primitive ? primitive.getAsString() : String.valueOf(given);
    }

    private Object explained(Live live, Answer answer, List<Object> arguments) {
        Path file = Documents.file(text(arguments, 0)).orElse(Path.of(""));
        String rule = text(arguments, 1);
        int line = (int) Double.parseDouble(text(arguments, 2));
        for (Answer.Of<Finding> one : answer.findings(file)) {
            Finding finding = one.what();
            Optional<LiveWorkspace> in = live.workspaces().stream()
                    .filter(w -> w.root().equals(one.workspace().root()))
                    .findFirst();
            if (finding.rule().equals(rule) && finding.span().line() == line && in.isPresent()) {
                StringBuilder told = new StringBuilder("`" + rule + "`: " + finding.message() + "\n\n");
                live.proof(in.get(), finding).because().forEach(s -> step(s, "", told));
                desk.remote().showMessage(new MessageParams(MessageType.Info, told.toString()));
                return told.toString();
            }
        }
        return "";
    }

    /** What rests on what is as deep as rules rest on each other. */
    private static void step(ProofStep step, String indentation, StringBuilder into) {
        into.append(indentation).append("- ").append(step.text());
        step.at().stream()
                .findFirst()
                .ifPresent(s -> into.append(" (")
                        .append(s.file())
                        .append(':')
                        .append(s.line())
                        .append(')'));
        into.append('\n');
        step.children().forEach(c -> step(c, indentation + "  ", into));
    }

    private Object references(Live live, Answer answer, List<Object> arguments) {
        String trait = text(arguments, 2);
        List<Location> found = new ArrayList<>();
        for (LiveWorkspace workspace : live.workspaces()) {
            workspace.inquiry().stated().stream()
                    .flatMap(f -> place(f, trait))
                    .sorted()
                    .distinct()
                    .map(s -> location(answer, workspace, s))
                    .forEach(found::add);
        }
        found.stream().findFirst().ifPresent(l -> {
            ShowDocumentParams show = new ShowDocumentParams(l.getUri());
            show.setSelection(l.getRange());
            show.setTakeFocus(true);
            var _ = desk.remote().showDocument(show);
        });
        return found;
    }

    private Location location(Answer answer, LiveWorkspace workspace, Span span) {
        Path file = Answer.file(workspace.report(), span);
        return new Location(desk.documents.uri(file), desk.diagnoses.range(answer, file, span.region()));
    }

    private static Stream<Span> place(Fact fact, String trait) {
        return switch (fact) {
            case DynUse use
            when use.trait().path().equals(trait) -> Stream.of(use.place().span());
            case StaticUse use
            when use.trait().path().equals(trait) -> Stream.of(use.place().span());
            case VariantUse use
            when use.trait().path().equals(trait) -> Stream.of(use.place().span());
            case TraitImpl impl
            when impl.trait().path().equals(trait) -> Stream.of(impl.place().span());
            default -> Stream.empty();
        };
    }
}
