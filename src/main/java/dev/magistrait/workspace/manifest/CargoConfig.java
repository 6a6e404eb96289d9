package dev.magistrait.workspace.manifest;

import dev.magistrait.rust.CfgParser;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.Lint;
import dev.magistrait.workspace.toml.Problems;
import dev.magistrait.workspace.toml.TomlFile;
import dev.magistrait.workspace.toml.TomlValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What {@code rustflags} of {@code .cargo/config.toml} pass to rustc, in the directory of a package and in those above it. Which of the tables
 * counts depends on the target, and on where Cargo is started: what any of them sets can be set.
 *
 * @param options by {@code --cfg}, as conditions have them
 * @param lints the levels that {@code build.rustflags} sets, the last strongest
 */
record CargoConfig(Set<String> options, List<Lint> lints) {

    private static final Map<String, String> LEVELS = Map.of(
            "-A",
            "allow",
            "--allow",
            "allow",
            "-W",
            "warn",
            "--warn",
            "warn",
            "-D",
            "deny",
            "--deny",
            "deny",
            "-F",
            "forbid",
            "--forbid",
            "forbid");

    static CargoConfig read(Path directory, Reading reading) {
        CargoConfig found = new CargoConfig(new TreeSet<>(), new ArrayList<>());
        for (Path up = directory; up != null; up = up.getParent()) {
            Path folder = up.resolve(".cargo");
            Stream.of("config", "config.toml")
                    .map(folder::resolve)
                    .filter(f -> reading.manifests().isFile(f)
                            && reading.base().tree().shows(f))
                    .findFirst()
                    .ifPresent(f -> found.add(f, reading));
        }
        return found;
    }

    private void add(Path file, Reading reading) {
        String shown = reading.base().name(file);
        // Cargo reads it; what is wrong with it is no matter of the code.
        Optional<TomlValue.Table> config = reading.manifests().other(new TomlFile(file, shown, new Problems()));
        config.ifPresent(table -> {
            Span span = new Span(shown, table.region());
            add(words(table.table("build")), span, true);
            table.table("target").entries().values().forEach(target -> {
                if (target instanceof TomlValue.Table one) {
                    add(words(one), span, false);
                }
            });
        });
    }

    /** Flags in one text are parted by spaces. */
    private static List<String> words(TomlValue.Table table) {
        return table.get("rustflags").stream()
                .flatMap(v -> v instanceof TomlValue.Text text
                        ? Stream.of(text.text().split("\\s+"))
                        : table.texts("rustflags").stream().map(TomlValue.Text::text))
                .toList();
    }

    private void add(List<String> words, Span span, boolean levels) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            boolean glued = equals > 0 || (!word.startsWith("--") && word.length() > 2);
            int end = equals > 0 ? equals : glued ? 2 : word.length();
            String value =
                    glued ? word.substring(equals > 0 ? end + 1 : end) : i + 1 < words.size() ? words.get(i + 1) : "";
            String flag = word.substring(0, end);
            if (flag.equals("--cfg")) {
                options.add(CfgParser.parse(value).toString());
            } else if (levels && LEVELS.containsKey(flag)) {
                lints.add(new Lint(value, LEVELS.get(flag), span));
            }
        }
    }
}
