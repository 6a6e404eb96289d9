package dev.magistrait.policy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.magistrait.policy.BrokenPolicies;
import dev.magistrait.policy.Bundled;
import dev.magistrait.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class PolicySchemaTest {

    private static final Path COMMITTED = Path.of("policies/policy.schema.json");
    static final List<String> NAMES = Bundled.NAMES;

    @Test
    void the_committed_schema_is_the_one_that_the_model_makes() throws IOException {
        String made = PolicySchema.text(Policies.catalogue());
        if (Boolean.getBoolean("magistrait.write")) {
            Files.writeString(COMMITTED, made);
        }

        assertThat(Files.readString(COMMITTED))
                .as("written anew by `mvn test -Dtest=PolicySchemaTest -DargLine=-Dmagistrait.write=true`")
                .isEqualTo(made);
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void bundled_policies_fit(String name) throws IOException {
        assertThat(errors(Files.readString(Path.of("policies", name + ".yaml"))))
                .isEmpty();
    }

    @Test
    void the_policies_of_the_samples_fit() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            List<Path> policies =
                    files.filter(f -> f.endsWith("magistrait.yaml")).toList();
            assertThat(policies).isNotEmpty();
            for (Path policy : policies) {
                assertThat(errors(Files.readString(policy)))
                        .as(policy.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_the_reader_refuses_by_form_does_not_fit(String text) {
        assertThat(errors(text)).as(text).isNotEmpty();
    }

    static Stream<Arguments> broken() {
        return BrokenPolicies.FORMS.stream().map(b -> Arguments.of(b.text()));
    }

    private static List<?> errors(String yaml) {
        String json = YAMLMapper.builder().build().readTree(yaml).toString();
        return schema().validate(json, InputFormat.JSON);
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PolicySchema.text(Policies.catalogue()));
    }
}
