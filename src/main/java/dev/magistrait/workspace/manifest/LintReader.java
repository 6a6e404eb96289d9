package dev.magistrait.workspace.manifest;

import dev.magistrait.workspace.cargo.Lint;
import dev.magistrait.workspace.toml.TomlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code [lints]} and the workspace's where the package inherits them. */
final class LintReader {

    private record Ranked(long priority, String name, Lint lint) {}

    /** Cargo's order: by priority, and within one the later name first, so that {@code all} comes last. */
    private static final Comparator<Ranked> ORDER =
            Comparator.comparingLong(Ranked::priority).thenComparing(Ranked::name, Comparator.reverseOrder());

    private LintReader() {}

    static List<Lint> read(Manifest manifest, Reading reading) {
        Optional<TomlValue> own = manifest.toml().get("lints");
        if (!inherits(manifest)) {
            return own.map(v -> lints(manifest, v)).orElse(List.of());
        }
        Optional<TomlValue> shared = reading.inherited().workspaceTable().get("lints");
        if (shared.isEmpty()) {
            reading.problems()
                    .manifest(
                            manifest.span(own.orElse(manifest.toml())),
                            "`lints` are inherited, but no workspace above has `[workspace.lints]`",
                            "");
        }
        return shared.map(v -> lints(reading.inherited(), v)).orElse(List.of());
    }

    static boolean inherits(Manifest manifest) {
        return manifest.toml().table("lints").on("workspace");
    }

    /** What {@code check-cfg} of {@code unexpected_cfgs} names. */
    static List<String> checked(Manifest manifest, Reading reading) {
        TomlValue.Table holder = inherits(manifest) ? reading.inherited().workspaceTable() : manifest.toml();
        return holder.table("lints").table("rust").table("unexpected_cfgs").texts("check-cfg").stream()
                .map(TomlValue.Text::text)
                .toList();
    }

    private static List<Lint> lints(Manifest manifest, TomlValue value) {
        List<Ranked> found = new ArrayList<>();
        entries(value)
                .forEach(tool -> entries(tool.getValue())
                        .forEach(lint -> level(lint.getValue()).forEach(level -> {
                            String prefix = tool.getKey().equals("rust") ? "" : tool.getKey() + "::";
                            Lint read = new Lint(prefix + lint.getKey(), level, manifest.span(lint.getValue()));
                            found.add(new Ranked(priority(lint.getValue()), lint.getKey(), read));
                        })));
        return found.stream().sorted(ORDER).map(Ranked::lint).toList();
    }

    private static Collection<Map.Entry<String, TomlValue>> entries(TomlValue value) {
        return value instanceof TomlValue.Table table ? table.entries().entrySet() : List.of();
    }

    /** The level, alone or in a table; none where there is none. */
    static List<String> level(TomlValue value) {
        return switch (value) {
            case TomlValue.Text text -> List.of(text.text());
            case TomlValue.Table table ->
                table.text("level").map(TomlValue.Text::text).stream().toList();
            default -> List.of();
        };
    }

    static long priority(TomlValue value) {
        return value instanceof TomlValue.Table table
                        && table.get("priority").orElse(value) instanceof TomlValue.Whole priority
                ? priority.number()
                : 0;
    }
}
