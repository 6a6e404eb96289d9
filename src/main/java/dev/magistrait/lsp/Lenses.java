package dev.magistrait.lsp;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Mechanism;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What stands beside a trait: its verdict and its uses above it, and the name that {@code trait_variant} gives its other form. */
final class Lenses {

    private final Desk desk;

    Lenses(Desk desk) {
        this.desk = desk;
    }

    List<CodeLens> of(String uri) {
        List<CodeLens> found = new ArrayList<>();
        Answer answer = desk.checker.last().orElse(null);
        Path file = Documents.file(uri).orElse(null);
        if (answer == null || file == null || !desk.settings().lenses()) {
            return found;
        }
        for (Answer.Of<Decision> one : answer.decisions(file)) {
            if (one.what().verdict().mechanism() != Mechanism.NONE) {
                Range range = range(answer, file, one.what());
                List<Object> arguments =
                        List.of(uri, range.getStart(), one.what().trait().id().path());
                found.add(new CodeLens(range, new Command(title(one.what()), Commands.REFERENCES, arguments), null));
            }
        }
        return found;
    }

    private Range range(Answer answer, Path file, Decision decision) {
        return desk.diagnoses.range(
                answer, file, decision.trait().place().span().region());
    }

    private static String title(Decision decision) {
        String verdict = decision.verdict().mechanism().word();
        String current = decision.current().word();
        int dyn = sum(decision.uses().dyn());
        int bounds = sum(decision.uses().bounds());
        return "verdict " + verdict + (current.equals(verdict) ? "" : " · in use " + current) + " · " + dyn + " dyn, "
                + bounds + (bounds == 1 ? " generic use" : " generic uses");
    }

    private static int sum(SortedMap<?, Integer> counts) {
        Collection<Integer> all = counts.values();
        return all.stream().mapToInt(Integer::intValue).sum();
    }

    List<InlayHint> inlays(String uri, Range within) {
        List<InlayHint> found = new ArrayList<>();
        Answer answer = desk.checker.last().orElse(null);
        Path file = Documents.file(uri).orElse(null);
        if (answer == null || file == null || !desk.settings().inlays()) {
            return found;
        }
        for (Answer.Of<Decision> one : answer.decisions(file)) {
            Range range = range(answer, file, one.what());
            int line = range.getStart().getLine();
            if (one.what().trait().hasVariant()
                    && line >= within.getStart().getLine()
                    && line <= within.getEnd().getLine()) {
                InlayHint hint = new InlayHint(
                        range.getEnd(),
                        Either.forLeft("and " + Hovers.last(one.what().trait().variant())));
                hint.setKind(InlayHintKind.Type);
                hint.setPaddingLeft(true);
                found.add(hint);
            }
        }
        return found;
    }
}
