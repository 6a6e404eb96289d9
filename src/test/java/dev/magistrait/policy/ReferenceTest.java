package dev.magistrait.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.policy.space.FactSpace;
import dev.magistrait.policy.space.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final Path COMMITTED = Path.of("src/site/reference/policy.md");
    private static final Path PROSE = Path.of("src/test/resources/dev/magistrait/policy/reference.md");

    @Test
    void the_committed_reference_is_the_one_that_the_model_makes() throws IOException {
        String made = Reference.text(PROSE, Policies.catalogue());
        if (Boolean.getBoolean("magistrait.write")) {
            Files.writeString(COMMITTED, made);
        }

        assertThat(Files.readString(COMMITTED))
                .as("written anew by `mvn test -Dtest=ReferenceTest -DargLine=-Dmagistrait.write=true`")
                .isEqualTo(made);
    }

    @Test
    void the_reference_names_every_key_kind_and_rule() throws IOException {
        String page = Files.readString(COMMITTED);

        assertThat(FactSpace.kinds().stream().map(Kind::name))
                .hasSizeGreaterThan(10)
                .allSatisfy(k -> assertThat(page).contains("### `" + k + "`"));
        assertThat(Policies.catalogue()).allSatisfy(r -> assertThat(page).contains("| `" + r.id() + "` |"));
        assertThat(SettingKey.values()).allSatisfy(k -> assertThat(page).contains("| `" + k.key() + "` |"));
        assertThat(Language.POLICY.names()).allSatisfy(k -> assertThat(page).contains("| `" + k + "` |"));
    }
}
