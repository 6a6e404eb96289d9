package dev.magistrait.policy.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.policy.BrokenMeanings;
import dev.magistrait.policy.BrokenPolicies;
import dev.magistrait.policy.BrokenPolicies.Broken;
import dev.magistrait.policy.Policies;
import dev.magistrait.policy.PolicyFile;
import java.io.IOException;
import java.nio.file.Files;
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

    @Test
    void a_chain_of_policies_may_be_of_any_length() throws IOException {
        int length = 3_000;
        for (int i = 0; i < length; i++) {
            Files.writeString(directory.resolve("p" + i + ".yaml"), "extends: [p" + (i + 1) + ".yaml]\n");
        }
        Files.writeString(directory.resolve("p" + length + ".yaml"), "title: the first\n");

        Loaded loaded = Policies.load(directory, "extends: [p0.yaml]\n");

        assertThat(Policies.read(loaded).title()).isEqualTo("the first");
        assertThat(Policies.read(loaded).files()).hasSize(length + 3);
    }

    @Test
    void a_chain_that_leads_back_is_told_where_it_does() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), "extends: [b.yaml]\n");
        Files.writeString(directory.resolve("b.yaml"), "extends: [c.yaml, a.yaml]\n");
        Files.writeString(directory.resolve("c.yaml"), "title: c\n");

        assertThat(Policies.mistakes(Policies.load(directory, "extends: [a.yaml, b.yaml]\n")))
                .containsExactly("b.yaml:1:19: `a.yaml` extends this policy, directly or by way of others");
    }
}
