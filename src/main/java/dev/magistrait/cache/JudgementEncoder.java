package dev.magistrait.cache;

import dev.magistrait.engine.Change;
import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.Rung;
import dev.magistrait.engine.UseCounts;
import dev.magistrait.fact.Context;
import dev.magistrait.fact.Verdict;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.source.Span;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes what a law makes of facts. */
final class JudgementEncoder extends FactEncoder {

    JudgementEncoder(Dictionary dictionary) {
        super(dictionary);
    }

    void judgement(Judgement value) {
        ruling(value.ruling());
        list(value.blindSpots(), this::blindSpot);
        number(value.items().size());
        for (Map.Entry<Span, String> item : new TreeMap<>(value.items()).entrySet()) {
            span(item.getKey());
            word(item.getValue());
        }
    }

    private void ruling(Ruling value) {
        list(value.decisions(), this::decision);
        number(value.ladders().size());
        for (Map.Entry<String, List<Rung>> ladder : value.ladders().entrySet()) {
            word(ladder.getKey());
            list(ladder.getValue(), this::rung);
        }
        list(value.findings(), this::finding);
    }

    private void decision(Decision value) {
        traitDecl(value.trait());
        verdict(value.verdict());
        constant(value.current());
        constant(value.dispatch());
        flag(value.reachable());
        uses(value.uses());
        word(value.condition());
        constant(value.confidence());
        list(value.blindSpots(), this::word);
        list(value.because(), this::reason);
    }

    private void verdict(Verdict value) {
        traitId(value.trait());
        constant(value.mechanism());
        word(value.companion());
    }

    private void uses(UseCounts value) {
        counts(value.dyn());
        counts(value.bounds());
    }

    private void counts(SortedMap<Context, Integer> value) {
        number(value.size());
        for (Map.Entry<Context, Integer> count : value.entrySet()) {
            constant(count.getKey());
            number(count.getValue());
        }
    }

    private void reason(Reason value) {
        word(value.rule());
        word(value.text());
        span(value.span());
    }

    private void rung(Rung value) {
        constant(value.kind());
        flag(value.met());
        list(value.changes(), this::change);
    }

    private void change(Change value) {
        traitId(value.trait());
        verdict(value.from());
        verdict(value.to());
    }

    private void finding(Finding value) {
        word(value.rule());
        constant(value.level());
        constant(value.confidence());
        span(value.span());
        word(value.message());
        list(value.evidence(), this::evidence);
        word(value.trait());
        word(value.condition());
        word(value.help());
    }

    private void evidence(Evidence value) {
        span(value.span());
        word(value.label());
    }
}
