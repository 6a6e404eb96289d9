package dev.magistrait.policy;

import java.util.List;

/**
 * A piece of Rust with marks, on which a rule is tried.
 *
 * @param crate the package's name
 * @param edition its year
 * @param manifest what stands in {@code Cargo.toml} below the package's name and edition; may be empty
 * @param lock the text of {@code Cargo.lock}; empty without
 * @param codeowners the text of {@code CODEOWNERS}; empty without
 * @param crates the other packages of its workspace
 * @param rust the text of {@code src/lib.rs}
 * @param after what the rule's fix makes of it
 */
public record RuleTest(
        String crate,
        String edition,
        Block manifest,
        Block lock,
        Block codeowners,
        List<Neighbour> crates,
        Block rust,
        After after) {

    public RuleTest {
        crates = List.copyOf(crates);
    }

    /** Another package, as the first one is described; its directory has its name. */
    public record Neighbour(String crate, Block manifest, Block rust) {}

    /**
     * Both texts once the fix is made; an empty one stays as it was.
     *
     * @param tried whether the test tries the fix at all
     */
    public record After(boolean tried, Block manifest, Block rust) {}

    public Origin origin() {
        return rust.origin();
    }

    /** The same with other texts. */
    public RuleTest with(String otherManifest, String otherRust) {
        return new RuleTest(
                crate,
                edition,
                new Block(otherManifest, manifest.origin(), manifest.literal()),
                lock,
                codeowners,
                crates,
                new Block(otherRust, rust.origin(), rust.literal()),
                after);
    }
}
