package dev.magistrait.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where it was measured.
 *
 * @param commit of the program, with {@code -dirty} where its sources differ from it; empty where Git cannot tell
 * @param astGrep its version; empty where it is not compared with
 */
record Machine(
        String system,
        String processor,
        int processors,
        String java,
        String magistrait,
        String commit,
        String astGrep) {

    static Machine here(Path project, Tools tools, Options options) {
        boolean compared =
                options.parts().contains(Part.AST_GREP) && !options.trees().isEmpty();
        return here(project, tools, compared ? said(project, tools, tools.astGrep(), "--version") : "");
    }

    static Machine here(Path project, Tools tools) {
        return here(project, tools, "");
    }

    private static Machine here(Path project, Tools tools, String astGrep) {
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                model(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                said(project, tools, project.resolve("bin/magistrait").toString(), "--version"),
                said(project, tools, "git", "describe", "--always", "--dirty", "--exclude", "*"),
                astGrep);
    }

    private static String model() {
        Path cpus = Path.of("/proc/cpuinfo");
        Optional<String> line = Files.isReadable(cpus)
                ? Shell.read(cpus)
                        .lines()
                        .filter(l -> l.startsWith("model name"))
                        .findFirst()
                : Optional.empty();
        return line.map(l -> l.substring(l.indexOf(':') + 1).strip()).orElse("");
    }

    private static String said(Path project, Tools tools, String... command) {
        try {
            return Shell.output(tools.scratch("said"), project, command)
                    .strip()
                    .replaceAll("\\n", ", ")
                    .replaceAll(" +", " ");
        } catch (Refused unknown) {
            return "";
        }
    }
}
