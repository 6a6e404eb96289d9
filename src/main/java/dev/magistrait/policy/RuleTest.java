package dev.magistrait.policy;

/**
 * A piece of Rust with marks, on which a rule is tried.
 *
 * @param crate the package's name
 * @param edition its year
 * @param manifest what stands in {@code Cargo.toml} below the package's name and edition; may be empty
 * @param rust the text of {@code src/lib.rs}
 */
public record RuleTest(String crate, String edition, Block manifest, Block rust) {

    public Origin origin() {
        return rust.origin();
    }
}
