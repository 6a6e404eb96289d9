package dev.magistrait.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.magistrait.cli.Session;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Carries out command lines in a directory: {@code magistrait} by the classes under test, all others by {@code sh}. */
final class Shell implements AutoCloseable {

    private static final String NAME = "magistrait";
    /** What stands in single quotes is one word, or part of one. */
    private static final Pattern WORD = Pattern.compile("(?:[^ ']|'[^']*')+");

    private static final String DAY = "2026-06-01T12:00:00Z";

    /** Commits are the same bytes wherever they are made. */
    private static final Map<String, String> GIT = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_SYSTEM", "/dev/null",
            "GIT_DEFAULT_HASH", "sha1",
            "GIT_AUTHOR_NAME", "a",
            "GIT_AUTHOR_EMAIL", "a@example.org",
            "GIT_AUTHOR_DATE", DAY,
            "GIT_COMMITTER_NAME", "a",
            "GIT_COMMITTER_EMAIL", "a@example.org",
            "GIT_COMMITTER_DATE", DAY);

    private final Path directory;
    private final Process process;
    private int code;

    /**
     * @param cache where the program keeps what it fetches
     */
    Shell(Path directory, Path cache) throws IOException {
        this.directory = directory;
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        Session.class.getName())
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        process = builder.start();
    }

    /** Other directories have other relative paths. */
    static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(joining(File.pathSeparator));
    }

    /** What the line prints. */
    String run(String line) throws IOException {
        if (line.equals("echo $?")) {
            return code + "\n";
        }
        if (!line.startsWith(NAME + " ")) {
            return other(line, "");
        }
        String[] pipe = line.split(" \\| ", 2);
        List<String> words = WORD.matcher(pipe[0])
                .results()
                .map(w -> w.group().replace("'", ""))
                .toList();
        String printed = program(words.subList(1, words.size()));
        return pipe.length == 1 ? printed : other(pipe[1], printed);
    }

    private String program(List<String> words) throws IOException {
        DataOutputStream commands = new DataOutputStream(process.getOutputStream());
        commands.writeInt(words.size());
        for (String word : words) {
            commands.writeUTF(word);
        }
        commands.flush();
        DataInputStream answers = new DataInputStream(process.getInputStream());
        code = answers.readInt();
        return new String(answers.readNBytes(answers.readInt()), UTF_8);
    }

    private String other(String line, String input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(GIT);
        Process run = builder.start();
        try (OutputStream in = run.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        String printed = new String(run.getInputStream().readAllBytes(), UTF_8);
        code = ended(run);
        return printed;
    }

    private static int ended(Process run) {
        try {
            return run.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        ended(process);
    }
}
