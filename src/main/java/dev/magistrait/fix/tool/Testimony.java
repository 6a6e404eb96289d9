package dev.magistrait.fix.tool;

import dev.magistrait.fix.tool.Rustc.Answer;
import dev.magistrait.fix.witness.Trial;
import dev.magistrait.fix.witness.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A witness with what the compiler said.
 *
 * @param compiler its version; empty where none was asked
 * @param unasked why none was asked; empty where one was
 * @param silent what no crate shows, as of {@link Witness}
 */
public record Testimony(String compiler, String unasked, List<Statement> statements, List<String> silent) {

    /**
     * One crate.
     *
     * @param answer empty or one
     */
    public record Statement(Trial trial, List<Answer> answer) {
        public Statement {
            answer = List.copyOf(answer);
        }
    }

    public Testimony {
        statements = List.copyOf(statements);
        silent = List.copyOf(silent);
    }

    /** Asks the {@code rustc} of an environment, where there is one. */
    public static Testimony of(Witness witness, Map<String, String> environment) {
        Optional<Path> program = Programs.find("rustc", environment);
        if (program.isEmpty()) {
            return unasked(witness, "there is no `rustc` in PATH");
        }
        try {
            Optional<Rustc> started = Rustc.at(program.get());
            if (started.isEmpty()) {
                return unasked(witness, "`rustc` does not run");
            }
            try (Rustc rustc = started.get()) {
                return asked(witness, rustc);
            }
        } catch (IOException e) {
            return unasked(witness, "it could not be asked: " + e.getMessage());
        }
    }

    private static Testimony asked(Witness witness, Rustc rustc) throws IOException {
        List<Statement> statements = new ArrayList<>();
        for (Trial trial : witness.trials()) {
            statements.add(new Statement(trial, List.of(rustc.ask(trial))));
        }
        return new Testimony(rustc.version(), "", statements, witness.silent());
    }

    private static Testimony unasked(Witness witness, String why) {
        List<Statement> statements =
                witness.trials().stream().map(t -> new Statement(t, List.of())).toList();
        return new Testimony("", why, statements, witness.silent());
    }

    /** Whether the compiler says otherwise than was claimed. */
    public boolean refuted() {
        return statements.stream().flatMap(s -> s.answer().stream()).anyMatch(a -> !a.asClaimed());
    }
}
