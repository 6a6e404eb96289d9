package dev.magistrait.bench.fuzz;

import java.nio.file.Path;

/** What an input is read as. */
enum Kind {
    SOURCE(".rs"),
    MANIFEST(".toml"),
    POLICY(".yaml");

    private final String suffix;

    Kind(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    /** Whether a file is an example of it. */
    boolean takes(Path file) {
        String name = file.getFileName().toString();
        return switch (this) {
            case SOURCE -> name.endsWith(suffix);
            case MANIFEST -> name.equals("Cargo.toml");
            case POLICY ->
                name.equals("magistrait.yaml") || file.toString().contains("policies") && name.endsWith(suffix);
        };
    }
}
