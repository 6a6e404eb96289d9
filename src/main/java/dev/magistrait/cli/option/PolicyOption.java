package dev.magistrait.cli.option;

import dev.magistrait.cli.command.Subcommand;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --policy}: files and bundled names that take the place of the policy that would be found. */
public final class PolicyOption extends MixIn {

    /** @param use what is done with it, such as {@code Check against this policy} */
    public PolicyOption(String use) {
        super(OptionSpec.builder("--policy")
                .paramLabel("<file>")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                        use + " instead of the nearest magistrait.yaml; may be given several times,",
                        "the later winning. A file, or a bundled name: library, service, embedded, strict.")
                .build());
    }

    public List<String> given() {
        return Given.list(described());
    }

    /** Refuses what can name no file. */
    public void require(Subcommand command) {
        given().forEach(command::requireName);
    }
}
