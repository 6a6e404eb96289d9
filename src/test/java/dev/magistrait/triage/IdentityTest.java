package dev.magistrait.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void lines_do_not_matter_and_facts_do() {
        Identity first = identity(new Findings().on("needless", "store::Store", 3, "one", "two"));

        assertThat(identity(new Findings().on("needless", "store::Store", 300, "two", "one", "one")))
                .as("moved, with one more use of the same kind")
                .isEqualTo(first);
        assertThat(identity(new Findings().on("needless", "store::Store", 3, "one", "three")))
                .as("other evidence")
                .isNotEqualTo(first);
        assertThat(identity(new Findings().on("needless", "store::Cache", 3, "one", "two")))
                .as("another trait")
                .isNotEqualTo(first);
    }

    @Test
    void where_there_is_no_trait_the_item_around_counts() {
        assertThat(identity(new Findings().on("needless", "", 3)).item()).isEqualTo("around");
        assertThat(identity(new Findings().on("needless", "store::Store", 3)).item())
                .isEqualTo("store::Store");
    }

    private static Identity identity(Findings one) {
        return Identity.of(one.docket(List.of()).entries().getFirst());
    }
}
