package dev.magistrait.fix.tool;

import dev.magistrait.fact.Dependency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Crates in place of the three macros, for machines on which the real ones cannot be had. They do what the macros do as far as it decides whether
 * code compiles: futures are boxed, variants made. To stand in for any other crate would be to guess at its types.
 */
final class StandIns {

    private static final List<String> MACROS = List.of("async-trait", "dynosaur", "trait-variant");
    private static final List<String> SHARED = List.of("boxing.rs", "tokens.rs");
    private static final Pattern NUMBERS = Pattern.compile("[~^=\\s]*(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?");

    private StandIns() {}

    /**
     * Writes those that a workspace depends on, and says what makes Cargo take them.
     *
     * @return arguments of Cargo; empty where the workspace uses none of the macros
     */
    static List<String> write(Path directory, List<Dependency> dependencies) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        for (Dependency dependency : dependencies) {
            if (MACROS.contains(dependency.packageName())) {
                versions.merge(dependency.packageName(), version(dependency.version()), StandIns::later);
            }
        }
        List<String> arguments = new ArrayList<>();
        for (Map.Entry<String, String> one : versions.entrySet()) {
            Path crate = directory.resolve(one.getKey());
            write(crate, one.getKey(), one.getValue());
            arguments.add("--config");
            arguments.add("patch.crates-io." + one.getKey() + ".path=" + quoted(crate.toString()));
        }
        return arguments;
    }

    /** One of them, as a package. */
    static void write(Path crate, String name, String version) throws IOException {
        String module = name.replace('-', '_');
        Files.createDirectories(crate);
        Files.writeString(crate.resolve("Cargo.toml"), """
                [package]
                name = "%s"
                version = "%s"
                edition = "2021"

                [lib]
                proc-macro = true

                [workspace]
                """.formatted(name, version));
        copy(module + "/lib.rs", crate.resolve("src/lib.rs"));
        for (String shared : SHARED) {
            copy(shared, crate.resolve(shared));
        }
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream in = StandIns.class.getResourceAsStream("stand-ins/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("no stand-in `" + resource + "`");
            }
            Files.createDirectories(to.resolveSibling(""));
            Files.write(to, in.readAllBytes());
        }
    }

    /** The least version that a requirement takes. */
    static String version(String requirement) {
        Matcher numbers = NUMBERS.matcher(requirement);
        if (!numbers.lookingAt()) {
            return "0.1.0";
        }
        return numbers.group(1) + "." + part(numbers.group(2)) + "." + part(numbers.group(3));
    }

    private static String part(@Nullable String number) {
        return number == null ? "0" : number;
    }

    private static String later(String one, String other) {
        int[] a = numbers(one);
        int[] b = numbers(other);
        return Arrays.compare(a, b) < 0 ? other : one;
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\.")
                .splitAsStream(version)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
