package dev.magistrait.cli;

import dev.magistrait.cli.command.Pipe;
import dev.magistrait.cli.command.Program;
import dev.magistrait.cli.command.Terminal;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.finding.RuleGroup;
import dev.magistrait.report.Examples;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.review.Origin;
import dev.magistrait.report.review.Review;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the program with captured streams, and a check whose outcome is set. */
public final class Invocation implements Program {

    private static final String PAGE = """
            # Boxed futures without `dyn`

            Reports a trait.

            ## Why
            The macro boxes.

            ```rust
            # not a heading
            ```
            """;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final List<Request> requests = new ArrayList<>();
    private OutputStream out = written;
    private boolean terminal;
    private List<Rule> rules = List.of(
            new Rule(
                    "dyn-native-async",
                    RuleGroup.CORRECTNESS,
                    Level.ERROR,
                    "0.1",
                    "Native async as `dyn`",
                    "Reports a use.",
                    PAGE),
            new Rule(
                    "needless-async-trait",
                    RuleGroup.STYLE,
                    Level.WARNING,
                    "0.1",
                    "Boxed futures",
                    "Reports a trait.",
                    PAGE));
    private Supplier<Report> report = () -> Examples.store().report();

    public Invocation finding(Report found) {
        return failing(() -> found);
    }

    public Invocation failing(Supplier<Report> check) {
        report = check;
        return this;
    }

    Invocation to(OutputStream stream) {
        out = stream;
        return this;
    }

    public Invocation onTerminal() {
        terminal = true;
        return this;
    }

    public Invocation with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Invocation with(List<Rule> catalogue) {
        rules = List.copyOf(catalogue);
        return this;
    }

    public int run(String... args) {
        Terminal streams = new Terminal(new Pipe(out), errors, terminal, terminal, environment);
        return new Main(this, streams).run(args);
    }

    public String out() {
        return written.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    public List<Request> requests() {
        return requests;
    }

    @Override
    public Report check(Request request, Progress progress) {
        requests.add(request);
        return report.get();
    }

    @Override
    public Review review(Request request, Asked asked, Progress progress) {
        requests.add(request);
        return Review.of(report.get(), Map.of(), List.of(), Origin.NONE);
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }
}
