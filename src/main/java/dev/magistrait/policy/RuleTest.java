package dev.magistrait.policy;

import java.util.List;

/**
 * A piece of Rust with marks, on which a rule is tried.
 *
 * @param crate the package's name
 * @param edition its year
 * @param manifest what stands in {@code Cargo.toml} below the package's name and edition; may be empty
 * @param lock the text of {@code Cargo.lock}; empty without
 * @param crates the other packages of its workspace
 * @param rust the text of {@code src/lib.rs}
 */
public record RuleTest(String crate, String edition, Block manifest, Block lock, List<Neighbour> crates, Block rust) {

    public RuleTest {
        crates = List.copyOf(crates);
    }

    /** Another package, as the first one is described; its directory has its name. */
    public record Neighbour(String crate, Block manifest, Block rust) {}

    public Origin origin() {
        return rust.origin();
    }
}
