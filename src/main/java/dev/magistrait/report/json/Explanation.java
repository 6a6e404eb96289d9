package dev.magistrait.report.json;

import dev.magistrait.engine.proof.FindingProof;
import dev.magistrait.engine.proof.Flip;
import dev.magistrait.engine.proof.Lever;
import dev.magistrait.engine.proof.Proof;
import dev.magistrait.engine.proof.ProofStep;
import dev.magistrait.engine.proof.TriedRow;
import dev.magistrait.fix.tool.Rustc.Answer;
import dev.magistrait.fix.tool.Testimony;
import dev.magistrait.report.text.SourceLines;
import dev.magistrait.source.Span;
import java.util.List;

/** Writes {@code magistrait.explanation/1}; {@code explanation-1.schema.json} describes it field by field. */
public final class Explanation {

    private static final String SCHEMA = "magistrait.explanation/1";

    private final SourceLines sources;

    public Explanation(SourceLines sources) {
        this.sources = sources;
    }

    /** Why a trait has its verdict. */
    record OfVerdict(
            String schema,
            String root,
            Document.Judgement verdict,
            List<Row> rows,
            List<Change> flips,
            Record witness) {}

    /** Why findings of one place are reported. */
    record OfFindings(String schema, String root, List<Reported> findings) {}

    record Reported(Document.Hit finding, List<Ground> because) {}

    record Row(String row, String title, boolean fits, List<Reply> answers) {}

    record Reply(String text, boolean met, List<Ground> because) {}

    record Ground(String text, String label, String kind, String rule, Record place, List<Ground> because) {}

    record At(String file, int line, int column, int endLine, int endColumn, String source) {}

    record Change(String mechanism, String companion, String rule, boolean written, List<Otherwise> changes) {}

    record Witnessed(String compiler, String unasked, List<Tried> trials, List<String> silent) {}

    record Tried(String title, String source, List<String> macros, Claimed claim, Record answer) {}

    record Claimed(boolean refused, String sign) {}

    record Answered(boolean refused, boolean asClaimed, String said) {}

    record Otherwise(String action, String text, Record place) {}

    /**
     * The document of a verdict.
     *
     * @param root of the workspace, as given
     */
    public Record of(String root, Proof proof) {
        return of(root, proof, Json.NOTHING);
    }

    /** The same with a witness and what the compiler said of it. */
    public Record of(String root, Proof proof, Testimony testimony) {
        List<Tried> trials = testimony.statements().stream()
                .map(s -> new Tried(
                        s.trial().title(),
                        s.trial().source(),
                        s.trial().macros(),
                        new Claimed(
                                s.trial().claim().refused(), s.trial().claim().sign()),
                        s.answer().stream()
                                .findFirst()
                                .map(Explanation::answered)
                                .orElse(Json.NOTHING)))
                .toList();
        return of(root, proof, new Witnessed(testimony.compiler(), testimony.unasked(), trials, testimony.silent()));
    }

    private static Record answered(Answer answer) {
        return new Answered(answer.refused(), answer.asClaimed(), answer.said());
    }

    private Record of(String root, Proof proof, Record witness) {
        return new OfVerdict(
                SCHEMA,
                root,
                Document.Judgement.of(proof.decision()),
                proof.rows().stream().map(this::row).toList(),
                proof.flips().stream().map(this::change).toList(),
                witness);
    }

    /**
     * The document of findings.
     *
     * @param root of the workspace, as given
     */
    public Record of(String root, List<FindingProof> proofs) {
        List<Reported> findings = proofs.stream()
                .map(p -> new Reported(Document.Hit.of(p.finding()), grounds(p.because())))
                .toList();
        return new OfFindings(SCHEMA, root, findings);
    }

    private Row row(TriedRow row) {
        List<Reply> answers = row.answers().stream()
                .map(a -> new Reply(a.text(), a.met(), grounds(a.because())))
                .toList();
        return new Row(row.row(), row.title(), row.fits(), answers);
    }

    private List<Ground> grounds(List<ProofStep> steps) {
        return steps.stream()
                .map(s -> new Ground(s.text(), s.label(), s.kind(), s.rule(), place(s.at()), grounds(s.children())))
                .toList();
    }

    private Change change(Flip flip) {
        String mechanism =
                flip.to().stream().map(v -> v.mechanism().word()).findFirst().orElse("");
        String companion =
                flip.to().stream().map(v -> v.companion()).findFirst().orElse("");
        List<Otherwise> changes = flip.levers().stream().map(this::otherwise).toList();
        return new Change(mechanism, companion, flip.rule(), !flip.hypothetical(), changes);
    }

    private Otherwise otherwise(Lever lever) {
        return new Otherwise(lever.kind().word(), lever.text(), place(lever.at()));
    }

    private Record place(List<Span> at) {
        return at.stream().findFirst().map(this::at).orElse(Json.NOTHING);
    }

    private Record at(Span span) {
        var r = span.region();
        return new At(span.file(), r.line(), r.column(), r.endLine(), r.endColumn(), sources.of(span));
    }
}
