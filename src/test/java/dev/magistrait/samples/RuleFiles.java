package dev.magistrait.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the rules that report. */
final class RuleFiles {

    private RuleFiles() {}

    /** The ids of those with a default level as the files write it, such as {@code ERROR}; sorted. */
    static List<String> ofLevel(String level) throws IOException {
        List<String> rules = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("rules/judge"))) {
            for (Path file : files.sorted().toList()) {
                if (Files.readString(file).contains("@level( " + level + " )")) {
                    rules.add(file.getFileName().toString().replace(".drl", ""));
                }
            }
        }
        return rules;
    }
}
