package dev.magistrait.policy.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.policy.BrokenMeanings;
import dev.magistrait.policy.BrokenPolicies;
import dev.magistrait.policy.BrokenPolicies.Broken;
import dev.magistrait.policy.Policies;
import dev.magistrait.policy.PolicyFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PolicyLoaderTest {

    static final List<Broken> FORMS = BrokenPolicies.FORMS;
    static final List<Broken> MEANINGS = BrokenMeanings.ALL;

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @FieldSource({"FORMS", "MEANINGS"})
    void a_mistake_is_told_with_its_place_and_what_is_expected(Broken broken) {
        assertThat(Policies.mistakes(Policies.load(directory, broken.text())))
                .containsExactlyElementsOf(broken.mistakes());
    }

    @Test
    void all_mistakes_are_told_at_once() {
        Loaded loaded = Policies.load(directory, "titel: x\nextends: [servic]\nlevels: { nothing: loud }\n");

        assertThat(Policies.mistakes(loaded))
                .extracting(m -> m.replaceAll(";.*", ""))
                .containsExactly(
                        "magistrait.yaml:1:1: unknown key `titel`",
                        "magistrait.yaml:2:11: unknown policy `servic`",
                        "magistrait.yaml:3:11: unknown rule `nothing`",
                        "magistrait.yaml:3:20: unknown level `loud`");
    }

    @Test
    void an_empty_file_says_nothing() {
        assertThat(Policies.read(Policies.load(directory, "")).files())
                .extracting(PolicyFile::name)
                .containsExactly("bundled:default", "magistrait.yaml");
        assertThat(Policies.mistakes(Policies.load(directory, "# nothing yet\n")))
                .isEmpty();
    }
}
