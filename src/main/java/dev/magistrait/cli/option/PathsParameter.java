package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Subcommand;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code PATH}, as often as one likes: the code that a command is about. */
public final class PathsParameter extends MixIn {

    /** All words that are no option. */
    public PathsParameter() {
        this(
                "0..*",
                "A workspace, a crate, a directory that holds many, or a lone .rs file (default: ${DEFAULT-VALUE}).");
    }

    /** @param index which words that are no option, such as {@code 2..*} */
    public PathsParameter(String index, String description) {
        super(PositionalParamSpec.builder()
                .index(index)
                .paramLabel("PATH")
                .arity("0..1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .defaultValue(".")
                .description(description)
                .build());
    }

    /** As given. */
    public List<String> given() {
        return Given.list(described());
    }

    public List<Path> paths() {
        return given().stream().map(Path::of).toList();
    }

    /** Refuses what is not there, or no Rust. */
    public void require(Subcommand command) {
        given().forEach(command::requireRust);
    }
}
