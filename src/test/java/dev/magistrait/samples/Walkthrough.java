package dev.magistrait.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.analysis.RuleTrial;
import dev.magistrait.analysis.RuleTrials;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.policy.git.GitRepositories;
import dev.magistrait.policy.load.Loaded;
import dev.magistrait.policy.load.PolicyLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what a page says, from its top. A fenced block with {@code title="file"} is that file, one with {@code append="file"} goes to its end,
 * one with {@code in="file"} stands in it, line by line. Policies are loaded, and refused where the fence says {@code refused}; each new
 * test of a rule is tried. Lines of {@code console} blocks that start with a dollar are carried out.
 */
final class Walkthrough implements AutoCloseable {

    private static final Pattern FENCE =
            Pattern.compile("^```(\\w+)([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]+)\"");

    private final Path directory;
    private final Map<String, String> instead;
    private final Shell shell;
    private int policies;
    private int commands;
    private int tests;

    /**
     * @param directory an empty one, to work in
     * @param instead what stands on the page, and what is meant here
     */
    Walkthrough(Path directory, Map<String, String> instead) throws IOException {
        this.directory = Files.createDirectories(directory.resolve("acme"));
        this.instead = new LinkedHashMap<>(instead);
        this.shell = new Shell(this.directory, directory.resolve("cache"));
    }

    /** The page, with what its commands print now. */
    String play(String page) {
        return FENCE.matcher(page).replaceAll((MatchResult fence) -> Matcher.quoteReplacement(played(fence)));
    }

    int policies() {
        return policies;
    }

    int commands() {
        return commands;
    }

    int tests() {
        return tests;
    }

    private String played(MatchResult fence) {
        try {
            if (fence.group(1).equals("console")) {
                return "```console\n" + answered(fence.group(3)) + "```";
            }
            block(fence.group(1), fence.group(2), fence.group(3));
            return fence.group();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answered(String console) throws IOException {
        StringBuilder answered = new StringBuilder();
        for (String line : console.lines().filter(l -> l.startsWith("$ ")).toList()) {
            commands++;
            answered.append(line).append('\n').append(there(shell.run(here(line.substring(2)))));
        }
        return answered.toString();
    }

    private void block(String language, String info, String body) throws IOException {
        Path file = directory.resolve("untitled.yaml");
        Matcher attribute = ATTRIBUTE.matcher(info);
        if (attribute.find()) {
            file = directory.resolve(attribute.group(2)).normalize();
            if (attribute.group(1).equals("in")) {
                assertThat(there(Files.readString(file)).lines())
                        .containsSubsequence(body.lines().toList());
                return;
            }
        } else if (!language.equals("yaml")) {
            return;
        }
        write(file, info.contains("append=") ? there(Files.readString(file)) + body : body);
        if (language.equals("yaml")) {
            policy(file, info.contains("refused"));
        }
    }

    /** What is printed of its hash is that of the text on the page. */
    private void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, here(text));
        if (!here(text).equals(text)) {
            instead.put(sha256(text), sha256(here(text)));
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void policy(Path file, boolean refused) {
        policies++;
        var loader = new PolicyLoader(Catalogue.rules(), new GitRepositories(directory.resolveSibling("kept")));
        Loaded loaded = loader.load(List.of(file.toString()));
        if (refused) {
            assertThat(loaded).isInstanceOf(Loaded.Refused.class);
            return;
        }
        assertThat(loaded).as("%s: %s", file, loaded).isInstanceOf(Loaded.Read.class);
        for (RuleTrial trial : RuleTrials.of(((Loaded.Read) loaded).policy(), Clock.system(ZoneOffset.UTC))) {
            for (RuleTrial.Outcome outcome : trial.tests()) {
                tests++;
                assertThat(outcome.failures()).as(trial.rule().id()).isEmpty();
            }
        }
    }

    private String here(String text) {
        String changed = text;
        for (var entry : instead.entrySet()) {
            changed = changed.replace(entry.getKey(), entry.getValue());
        }
        return changed;
    }

    private String there(String text) {
        String changed = text;
        for (var entry : instead.entrySet()) {
            changed = changed.replace(entry.getValue(), entry.getKey());
        }
        return changed;
    }

    @Override
    public void close() throws IOException {
        shell.close();
    }
}
