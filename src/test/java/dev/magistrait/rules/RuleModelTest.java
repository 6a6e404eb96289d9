package dev.magistrait.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;

/** The kie plugin is silent when it finds no rule file; this is where it is noticed. */
class RuleModelTest {

    private static final Path MODELS = Path.of("target/classes/META-INF/kie/dev.magistrait/magistrait/drools-model");

    @Test
    void holds_every_rule_that_is_written() throws Exception {
        int compiled = 0;
        for (var name : modelNames()) {
            compiled += model(name).getRules().size();
        }
        assertThat(compiled).isPositive().isEqualTo((int) written());
    }

    @Test
    void makes_a_rule_base() throws Exception {
        var model = model(modelNames().getFirst());

        assertThat(KieBaseBuilder.createKieBaseFromModel(model).getKiePackages())
                .isNotEmpty();
    }

    private static Model model(String name) throws ReflectiveOperationException {
        return Class.forName(name)
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    private static List<String> modelNames() throws IOException {
        try (var lines = Files.lines(MODELS)) {
            return lines.filter(line -> line.startsWith("dev.magistrait.rules")).toList();
        }
    }

    private static long written() throws IOException {
        long rules = 0;
        try (var files = Files.walk(Path.of("rules"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                rules += Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("rule "))
                        .count();
            }
        }
        return rules;
    }
}
