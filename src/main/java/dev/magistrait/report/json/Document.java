package dev.magistrait.report.json;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import dev.magistrait.engine.UseCounts;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Context;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Dismissed;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.fix.Safety;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.policy.Settings;
import dev.magistrait.report.Remedies;
import dev.magistrait.report.Report;
import dev.magistrait.report.Summary;
import dev.magistrait.report.Tool;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The shape of {@code magistrait.report/1}: these records, in this order of fields. */
record Document(
        String schema,
        Tool tool,
        List<Workspace> workspaces,
        List<Hit> findings,
        List<Trouble> problems,
        Object fixes,
        Totals summary) {

    /**
     * @param rules those of the policy, as a list; {@link Json#NOTHING} where it has none
     * @param below what is reported of it, where that is a part, as a list; else {@link Json#NOTHING}
     * @param fixes what can be done about findings, where somebody asked, as a list; else {@link Json#NOTHING}
     */
    record Workspace(
            String root,
            Object below,
            List<PolicyFile> policies,
            Object rules,
            Map<String, Object> settings,
            List<CrateEntry> crates,
            List<Judgement> verdicts,
            List<Hit> findings,
            List<Trouble> problems,
            List<Blind> blindSpots,
            Map<String, Integer> dismissed,
            Object fixes) {

        static Workspace of(WorkspaceReport w) {
            Remedies remedies = new Remedies(w);
            return new Workspace(
                    w.root(),
                    w.portion().below().isEmpty() ? Json.NOTHING : w.portion().below(),
                    w.policy().files().stream()
                            .map(f -> new PolicyFile(f.name(), f.sha256()))
                            .toList(),
                    OwnRule.all(w.policy()),
                    values(w.policy().settings()),
                    w.crates().stream()
                            .map(c -> CrateEntry.of(c, w.ladders().getOrDefault(c.name(), List.of())))
                            .toList(),
                    w.decisions().stream().map(Judgement::of).toList(),
                    findings(w, remedies),
                    w.problems().stream().map(Trouble::of).toList(),
                    w.blindSpots().stream().map(Blind::of).toList(),
                    Document.named(Summary.dismissed(w.dismissed().stream()), Dismissal.Kind::word),
                    Fix.all(remedies));
        }

        /** All of them, so that nothing is dropped. */
        private static List<Hit> findings(WorkspaceReport w, Remedies remedies) {
            return Stream.concat(
                            w.findings().stream().map(f -> Map.entry(f, Hit.of(f, remedies))),
                            w.dismissed().stream().map(d -> Map.entry(d.finding(), Hit.of(d))))
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    record PolicyFile(String file, String sha256) {}

    private static Map<String, Object> values(Settings settings) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (SettingKey key : SettingKey.values()) {
            named.put(
                    key.key(),
                    switch (key.form()) {
                        case PATHS -> settings.list(key);
                        case EFFECTS -> settings.table(key);
                        case BOOLEAN -> settings.text(key).equals("true");
                        case WORD, VERSION -> settings.text(key);
                    });
        }
        return named;
    }

    record Judgement(
            String trait,
            String crate,
            String file,
            int line,
            int column,
            String mechanism,
            String current,
            String dispatch,
            boolean reachable,
            String companion,
            String condition,
            Map<String, Map<String, Integer>> uses,
            String confidence,
            List<String> blindSpots,
            List<Because> because) {

        static Judgement of(Decision d) {
            Span span = d.trait().place().span();
            return new Judgement(
                    d.trait().id().path(),
                    d.trait().place().crate(),
                    span.file(),
                    span.line(),
                    span.column(),
                    d.verdict().mechanism().word(),
                    d.current().word(),
                    d.dispatch().word(),
                    d.reachable(),
                    d.verdict().companion(),
                    d.condition(),
                    byKind(d.uses()),
                    d.confidence().word(),
                    d.blindSpots(),
                    d.because().stream().map(Because::of).toList());
        }
    }

    /** Kinds of use without any are left out, and so are kinds of code. */
    private static Map<String, Map<String, Integer>> byKind(UseCounts counts) {
        Map<String, Map<String, Integer>> found = new LinkedHashMap<>();
        if (!counts.dyn().isEmpty()) {
            found.put("dyn", named(counts.dyn(), Context::word));
        }
        if (!counts.bounds().isEmpty()) {
            found.put("static", named(counts.bounds(), Context::word));
        }
        return found;
    }

    private static <K> Map<String, Integer> named(Map<K, Integer> counts, Function<K, String> word) {
        Map<String, Integer> named = new LinkedHashMap<>();
        counts.forEach((key, count) -> named.put(word.apply(key), count));
        return named;
    }

    record Because(String rule, String text, String file, int line) {

        static Because of(Reason r) {
            return new Because(r.rule(), r.text(), r.span().file(), r.span().line());
        }
    }

    record Hit(
            String rule,
            String level,
            String confidence,
            String message,
            String file,
            int line,
            int column,
            int endLine,
            int endColumn,
            String trait,
            String condition,
            List<Other> evidence,
            String help,
            Record suppression,
            Record fix) {

        static Hit of(Finding f) {
            return of(f, Json.NOTHING, Json.NOTHING);
        }

        static Hit of(Finding f, Remedies remedies) {
            return of(f, Json.NOTHING, Fix.of(f, remedies));
        }

        static Hit of(Dismissed d) {
            return of(d.finding(), Suppression.of(d.why()), Json.NOTHING);
        }

        private static Hit of(Finding f, Record suppression, Record fix) {
            Region region = f.span().region();
            return new Hit(
                    f.rule(),
                    f.level().word(),
                    f.confidence().word(),
                    f.message(),
                    f.span().file(),
                    region.line(),
                    region.column(),
                    region.endLine(),
                    region.endColumn(),
                    f.trait(),
                    f.condition(),
                    f.evidence().stream().map(Other::of).toList(),
                    f.help(),
                    suppression,
                    fix);
        }
    }

    record Other(String file, int line, int column, String label) {

        static Other of(Evidence e) {
            return new Other(e.span().file(), e.span().line(), e.span().column(), e.label());
        }
    }

    record Trouble(String kind, String level, String message, String file, int line, int column, String remedy) {

        static Trouble of(Problem p) {
            return new Trouble(
                    p.kind().word(),
                    p.level().word(),
                    p.message(),
                    p.span().file(),
                    p.span().line(),
                    p.span().column(),
                    p.remedy());
        }
    }

    record Blind(String kind, String trait, String text, String file, int line, int column) {

        static Blind of(BlindSpot b) {
            Span span = b.place().span();
            return new Blind(b.kind(), b.subject(), b.text(), span.file(), span.line(), span.column());
        }
    }

    record Totals(
            int crates,
            int files,
            long lines,
            Map<String, Integer> verdicts,
            Map<String, Integer> findings,
            Map<String, Integer> problems,
            Map<String, Integer> blindSpots,
            Map<String, Integer> dismissed,
            int mended,
            Object fixes) {

        static Totals of(Summary s) {
            return new Totals(
                    s.crates(),
                    s.extent().files(),
                    s.extent().lines(),
                    named(s.verdicts(), Mechanism::word),
                    named(s.findings(), Level::word),
                    named(s.problems(), Problem.Kind::word),
                    s.blindSpots(),
                    named(s.dismissed(), Dismissal.Kind::word),
                    s.mended(),
                    s.changeable().isEmpty() ? Json.NOTHING : named(s.changeable(), Safety::word));
        }
    }

    static Document of(Report report) {
        Remedies others = new Remedies(report.elsewhere());
        return new Document(
                "magistrait.report/1",
                report.tool(),
                report.workspaces().stream().map(Workspace::of).toList(),
                report.aftermath().findings().stream()
                        .map(f -> Hit.of(f, others))
                        .toList(),
                report.problems().stream().map(Trouble::of).toList(),
                Fix.all(others),
                Totals.of(report.summary()));
    }
}
