package dev.magistrait.cache;

import dev.magistrait.engine.Change;
import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.Rung;
import dev.magistrait.engine.UseCounts;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Context;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Verdict;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Reads what {@link JudgementEncoder} wrote. */
final class JudgementDecoder extends FactDecoder {

    private static final Current.Kind[] CURRENTS = Current.Kind.values();
    private static final Dispatch.Kind[] DISPATCHES = Dispatch.Kind.values();
    private static final Confidence[] CONFIDENCES = Confidence.values();
    private static final Mechanism[] MECHANISMS = Mechanism.values();
    private static final Context[] CONTEXTS = Context.values();
    private static final Rung.Kind[] RUNGS = Rung.Kind.values();
    private static final Level[] LEVELS = Level.values();

    JudgementDecoder(Lexicon lexicon, Span[] spans, ByteSource shape) {
        super(lexicon, spans, shape);
    }

    Judgement judgement() {
        Ruling ruling = new Ruling(list(this::decision), ladders(), list(this::finding));
        List<BlindSpot> blindSpots = list(this::blindSpot);
        return new Judgement(ruling, blindSpots, map(new HashMap<>(), this::span, this::word));
    }

    private Decision decision() {
        return new Decision(
                traitDecl(),
                verdict(),
                constant(CURRENTS),
                constant(DISPATCHES),
                flag(),
                uses(),
                word(),
                constant(CONFIDENCES),
                list(this::word),
                list(this::reason));
    }

    private Verdict verdict() {
        return new Verdict(traitId(), constant(MECHANISMS), word());
    }

    private UseCounts uses() {
        return new UseCounts(counts(), counts());
    }

    private SortedMap<Context, Integer> counts() {
        return map(new TreeMap<>(), () -> constant(CONTEXTS), this::number);
    }

    private Reason reason() {
        return new Reason(word(), word(), span());
    }

    private SortedMap<String, List<Rung>> ladders() {
        return map(new TreeMap<>(), this::word, () -> list(this::rung));
    }

    private Rung rung() {
        return new Rung(constant(RUNGS), flag(), list(this::change));
    }

    private Change change() {
        return new Change(traitId(), verdict(), verdict());
    }

    private Finding finding() {
        return new Finding(
                word(),
                constant(LEVELS),
                constant(CONFIDENCES),
                span(),
                word(),
                list(this::evidence),
                word(),
                word(),
                word());
    }

    private Evidence evidence() {
        return new Evidence(span(), word());
    }

    private <K, V, M extends Map<K, V>> M map(M into, Supplier<K> key, Supplier<V> value) {
        for (int left = number(); left > 0; left--) {
            into.put(key.get(), value.get());
        }
        return into;
    }
}
