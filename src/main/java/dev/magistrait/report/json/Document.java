package dev.magistrait.report.json;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.policy.Settings;
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

/** The shape of {@code magistrait.report/1}: these records, in this order of fields. */
record Document(String schema, Tool tool, List<Workspace> workspaces, List<Trouble> problems, Totals summary) {

    record Workspace(
            String root,
            List<PolicyFile> policies,
            Map<String, Object> settings,
            List<CargoPackage> crates,
            List<Judgement> verdicts,
            List<Hit> findings,
            List<Trouble> problems,
            List<Blind> blindSpots) {

        static Workspace of(WorkspaceReport w) {
            return new Workspace(
                    w.root(),
                    w.policy().files().stream()
                            .map(f -> new PolicyFile(f.name(), f.sha256()))
                            .toList(),
                    values(w.policy().settings()),
                    w.crates().stream().map(CargoPackage::of).toList(),
                    w.decisions().stream().map(Judgement::of).toList(),
                    w.findings().stream().map(Hit::of).toList(),
                    w.problems().stream().map(Trouble::of).toList(),
                    w.blindSpots().stream().map(Blind::of).toList());
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
                        case BOOLEAN -> settings.text(key).equals("true");
                        case WORD, VERSION -> settings.text(key);
                    });
        }
        return named;
    }

    record CargoPackage(
            String name,
            String edition,
            String msrv,
            String msrvSource,
            boolean published,
            boolean library,
            String file) {

        static CargoPackage of(Crate c) {
            boolean declared = c.msrv().declared();
            return new CargoPackage(
                    c.name(),
                    c.edition().toString(),
                    declared ? c.msrv().version().toString() : "",
                    declared ? c.msrv().source() : "",
                    c.published(),
                    c.library(),
                    c.span().file());
        }
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
            String confidence,
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
                    d.confidence().word(),
                    d.because().stream().map(Because::of).toList());
        }
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
            String help) {

        static Hit of(Finding f) {
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
                    f.help());
        }
    }

    record Other(String file, int line, int column, String label) {

        static Other of(Evidence e) {
            return new Other(e.span().file(), e.span().line(), e.span().column(), e.label());
        }
    }

    record Trouble(String kind, String message, String file, int line, int column, String remedy) {

        static Trouble of(Problem p) {
            return new Trouble(
                    p.kind().word(),
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
            Map<String, Integer> blindSpots) {

        static Totals of(Summary s) {
            return new Totals(
                    s.crates(),
                    s.extent().files(),
                    s.extent().lines(),
                    named(s.verdicts(), Mechanism::word),
                    named(s.findings(), Level::word),
                    named(s.problems(), Problem.Kind::word),
                    s.blindSpots());
        }

        private static <K> Map<String, Integer> named(Map<K, Integer> counts, Function<K, String> word) {
            Map<String, Integer> named = new LinkedHashMap<>();
            counts.forEach((key, count) -> named.put(word.apply(key), count));
            return named;
        }
    }

    static Document of(Report report) {
        return new Document(
                "magistrait.report/1",
                report.tool(),
                report.workspaces().stream().map(Workspace::of).toList(),
                report.problems().stream().map(Trouble::of).toList(),
                Totals.of(report.summary()));
    }
}
