package dev.magistrait.cli;

import dev.magistrait.cli.command.Pipe;
import dev.magistrait.cli.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small workspace on disk that the real program checks. */
public final class Checkout {

    static final String MANIFEST = """
            [package]
            name = "store"
            version = "0.1.0"
            edition = "2021"
            publish = false
            """;

    private final Path directory;
    private final String checked;
    private final Map<String, String> environment = new HashMap<>();
    private int code;
    private String out = "";
    private String err = "";

    /** Checks one file of it. */
    public Checkout(Path directory, String file) {
        this.directory = directory;
        this.checked = directory.resolve(file).toString();
    }

    public Checkout(Path directory) {
        this(directory, "");
        write("Cargo.toml", MANIFEST);
    }

    Path path(String file) {
        return directory.resolve(file);
    }

    public Checkout write(String file, String text) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), text);
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public Checkout move(String from, String to) throws IOException {
        Files.createDirectories(path(to).getParent());
        Files.move(path(from), path(to));
        return this;
    }

    public String read(String file) throws IOException {
        return Files.readString(path(file));
    }

    /** Commits all files there are. */
    public Checkout commit() throws GitAPIException {
        try (Git git = Git.init()
                .setDirectory(directory.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            git.commit()
                    .setMessage("state")
                    .setAuthor("a", "a@example.org")
                    .setCommitter("a", "a@example.org")
                    .setSign(false)
                    .setNoVerify(true)
                    .call();
            return this;
        }
    }

    /** Runs the program with an environment variable. */
    public Checkout with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Checks the workspace. */
    public Checkout check(String... options) {
        List<String> words = new ArrayList<>(List.of("check", checked));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    /** Runs the program. */
    public Checkout run(String... words) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Terminal streams = new Terminal(new Pipe(written), errors, false, false, environment);
        code = new Main(new Standard(), streams).run(words);
        out = written.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return this;
    }

    public int code() {
        return code;
    }

    public String out() {
        return out;
    }

    public String err() {
        return err;
    }

    /** The findings as JSON has them: rule, place, and the kind of suppression where there is one. */
    List<String> findings(String... options) {
        List<String> all = new ArrayList<>(List.of("--format", "json"));
        all.addAll(List.of(options));
        check(all.toArray(String[]::new));
        if (out.isEmpty()) {
            throw new AssertionError(err);
        }
        List<String> found = new ArrayList<>();
        JsonNode report = JsonMapper.shared().readTree(out);
        report.at("/workspaces").forEach(w -> w.at("/findings").forEach(f -> found.add(line(f))));
        report.at("/findings").forEach(f -> found.add(line(f)));
        return found;
    }

    private static String line(JsonNode f) {
        String place = Path.of(f.at("/file").asString()).getFileName() + ":"
                + f.at("/line").asInt();
        String why = f.at("/suppression/kind").asString("");
        return (f.at("/rule").asString() + " " + place + " " + why).strip();
    }
}
