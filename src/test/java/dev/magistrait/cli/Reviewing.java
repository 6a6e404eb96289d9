package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.command.Pipe;
import dev.magistrait.cli.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code report}, for tests of other packages. */
public final class Reviewing {

    private Reviewing() {}

    /** Writes a page; what was printed. */
    public static String write(Path workspace, Path page, String... more) {
        List<String> words = new ArrayList<>(List.of("report", workspace.toString(), "--output", page.toString()));
        words.addAll(List.of(more));
        return run(words, 0, 3);
    }

    /** Checks, and finds errors; what was printed. */
    public static String check(Path workspace, String... more) {
        List<String> words = new ArrayList<>(List.of("check", workspace.toString()));
        words.addAll(List.of(more));
        return run(words, 1);
    }

    private static String run(List<String> words, Integer... codes) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new Pipe(printed), printed, false, false, Map.of());
        int code = new Main(new Standard(), terminal).run(words.toArray(String[]::new));
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isIn((Object[]) codes);
        return text;
    }
}
