package dev.magistrait.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One part on one tree.
 *
 * @param environment what is added to that of the harness
 * @param input standard input
 * @param codes exit codes with which it has done its work
 * @param before done each time before the clock starts
 */
record Run(
        Part part,
        List<String> command,
        Map<String, String> environment,
        Path input,
        Set<Integer> codes,
        Runnable before) {

    static final Path NOTHING = Path.of("/dev/null");

    /** What it took. */
    record Sample(long wallNanos, long cpuNanos, long peakBytes) {}

    /** Runs it once, with its output thrown away. */
    Sample sample(Tools tools) {
        return sample(tools, NOTHING);
    }

    /** Runs it once, with its output in a file. */
    Sample sample(Tools tools, Path output) {
        before.run();
        try {
            Path result = tools.scratch("sample");
            Path errors = tools.scratch("errors");
            Shell.run(
                    Shell.prefixed(List.of(tools.measure(), result.toString(), "0"), command),
                    environment,
                    input,
                    output,
                    errors);
            String[] figures = Files.readString(result).strip().split(" ");
            int code = Integer.parseInt(figures[3]);
            if (!codes.contains(code)) {
                throw new Refused(
                        String.join(" ", command) + "\nended with " + code + ":\n" + Files.readString(errors));
            }
            return new Sample(Long.parseLong(figures[0]), Long.parseLong(figures[1]), Long.parseLong(figures[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Redirect to(Path file) {
        return file.equals(NOTHING) ? Redirect.DISCARD : Redirect.to(file.toFile());
    }
}
