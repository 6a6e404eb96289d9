package dev.magistrait.cli;

import dev.magistrait.analysis.RefusedPolicies;
import dev.magistrait.cli.check.CheckCommand;
import dev.magistrait.cli.check.ReportCommand;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Failures;
import dev.magistrait.cli.command.Host;
import dev.magistrait.cli.command.Program;
import dev.magistrait.cli.command.Signals;
import dev.magistrait.cli.command.StandardOptions;
import dev.magistrait.cli.command.Terminal;
import dev.magistrait.cli.command.UsageErrors;
import dev.magistrait.cli.command.Words;
import dev.magistrait.cli.editor.LspCommand;
import dev.magistrait.cli.editor.WatchCommand;
import dev.magistrait.cli.fix.FixCommand;
import dev.magistrait.cli.inquiry.ExplainCommand;
import dev.magistrait.cli.inquiry.FactsCommand;
import dev.magistrait.cli.inquiry.RulesCommand;
import dev.magistrait.cli.inquiry.SchemaCommand;
import dev.magistrait.cli.inquiry.WhatIfCommand;
import dev.magistrait.cli.option.Given;
import dev.magistrait.cli.policy.PolicyCommand;
import dev.magistrait.report.text.Palette;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The program. */
public final class Main implements Host, Runnable {

    private static final String[] EXAMPLES = {
        "  magistrait check                          check the workspace in this directory",
        "  magistrait check --fail-on warning src    fail on warnings too",
        "  magistrait explain needless-async-trait   what a rule reports, and why",
        "  magistrait explain store::Repository      why a trait has its verdict, and what would flip it",
        "  magistrait what-if --msrv 1.74            what would be otherwise",
        "  magistrait facts                          what the code says, before one writes a rule",
        "  magistrait fix                            a diff that fixes findings; --apply does it",
        "  magistrait report                         an architecture review as one page",
        "",
        "Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong command line or policy, 3 a file or",
        "manifest could not be read, 70 a bug of Magistrait, 71 out of memory, 130 and 143 ended by a signal,",
        "141 standard output was closed early."
    };

    /** As those of all threads that work beside it, so that what is too deep is so whatever {@code --jobs} says. */
    private static final long STACK = 16L * 1024 * 1024;

    private final long begun = System.nanoTime();
    private final Program program;
    private final Terminal terminal;
    private final CommandLine commandLine;

    private final OptionSpec color = OptionSpec.builder("--color")
            .paramLabel("<when>")
            .type(ColorMode.class)
            .converters(Words.among("choice", ColorMode.class))
            .defaultValue("auto")
            .scopeType(ScopeType.INHERIT)
            .description(
                    "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                    "auto: when standard output is a terminal and NO_COLOR is not set.")
            .build();
    private final OptionSpec debug = OptionSpec.builder("--debug")
            .type(Boolean.class)
            .scopeType(ScopeType.INHERIT)
            .description("Print the stack trace of an internal error rather than keep it in a file.")
            .build();

    Main(Program program, Terminal terminal) {
        this.program = program;
        this.terminal = terminal;
        this.commandLine = new CommandLine(described());
    }

    private CommandSpec described() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this)
                .name("magistrait")
                .addOption(color)
                .addOption(debug);
        StandardOptions.addTo(spec);
        spec.usageMessage()
                .description("Passes verdicts on Rust async traits.")
                .footerHeading("%nExamples:%n")
                .footer(EXAMPLES);
        return spec;
    }

    private ColorMode color() {
        return Given.value(color, ColorMode.AUTO);
    }

    private boolean debug() {
        return Given.on(debug);
    }

    /** Ends the process with the command's exit code. */
    public static void main(String... args) {
        Thread.ofPlatform().daemon().name("signals").start(Signals::take);
        Terminal terminal = Terminal.ofProcess();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) ->
                System.exit(new Failures(terminal, false).bug(failure).number()));
        Thread.ofPlatform()
                .name("magistrait")
                .stackSize(STACK)
                .start(() -> System.exit(new Main(new Standard(), terminal).run(args)));
    }

    /** Carries out one command line; the exit code. */
    int run(String... args) {
        prepare(args);
        int number = execute(args);
        commandLine.getOut().flush();
        return terminal.out()
                .failure()
                .map(failure ->
                        new Failures(terminal, debug()).unwritten(failure).number())
                .orElse(number);
    }

    /** The program without a command says what it can do. */
    @Override
    public void run() {
        commandLine.usage(commandLine.getOut());
    }

    @Override
    public Program program() {
        return program;
    }

    @Override
    public long begun() {
        return begun;
    }

    @Override
    public Terminal terminal() {
        return terminal;
    }

    @Override
    public PrintWriter out() {
        return commandLine.getOut();
    }

    @Override
    public Palette palette() {
        return color().palette(terminal);
    }

    @Override
    public CommandLine commandLine() {
        return commandLine;
    }

    private int execute(String... args) {
        try {
            return commandLine.execute(args);
        } catch (Throwable bug) {
            // Errors such as a stack overflow: picocli hands on exceptions only.
            return new Failures(terminal, debug()).bug(bug).number();
        }
    }

    private ExitCode failed(Exception e) {
        Failures failures = new Failures(terminal, debug());
        return e instanceof RefusedPolicies refused
                ? failures.refused(refused, color() == ColorMode.ALWAYS ? Palette.ANSI : Palette.PLAIN)
                : failures.bug(e);
    }

    /** Each command is read by reflection: a check or fix waits for no other, and the version for none. */
    private void addCommands(String... args) {
        if (args.length == 1 && args[0].equals("--version")) {
            return;
        }
        commandLine.addSubcommand(new CheckCommand().described());
        if (is("fix", args)) {
            commandLine.addSubcommand(new FixCommand());
        } else if (!is("check", args)) {
            commandLine.addSubcommand(new ExplainCommand());
            commandLine.addSubcommand(new WhatIfCommand());
            commandLine.addSubcommand(new FactsCommand());
            commandLine.addSubcommand(new RulesCommand());
            commandLine.addSubcommand(new CompletionCommand());
            commandLine.addSubcommand(new HelpCommand());
            commandLine.addSubcommand(new ManCommand());
            commandLine.addSubcommand(new SchemaCommand());
            commandLine.addSubcommand(new PolicyCommand());
            commandLine.addSubcommand(new ReportCommand());
            commandLine.addSubcommand(new FixCommand());
            commandLine.addSubcommand(new LspCommand());
            commandLine.addSubcommand(new WatchCommand());
        }
    }

    private static boolean is(String command, String... args) {
        return args.length > 0 && args[0].equals(command);
    }

    private void prepare(String... args) {
        addCommands(args);
        commandLine
                .setOut(terminal.outWriter())
                .setErr(terminal.errWriter())
                .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(
                        (e, _) -> new UsageErrors(terminal).say(e).number())
                .setExecutionExceptionHandler((e, _, _) -> failed(e).number());
    }
}
