package dev.magistrait.fact;

import dev.magistrait.source.Span;
import java.util.List;

/**
 * A level that the manifest of a package gives a lint or a group of lints. Gathered where a policy asks.
 *
 * @param tool {@code rust}, {@code clippy}, {@code rustdoc} or another
 * @param name without the tool, with underscores for hyphens, which rustc takes for the same
 * @param level one of {@link #LEVELS}
 * @param priority of two that speak of one lint, the higher one counts
 * @param inherited whether it comes of {@code [workspace.lints]}
 * @param span its key, in the workspace's manifest where it is inherited
 */
@Derived
public record DeclaredLint(
        String crate, String tool, String name, String level, int priority, boolean inherited, Span span)
        implements Fact {

    /** What Cargo takes. */
    public static final List<String> LEVELS = List.of("allow", "warn", "deny", "forbid");
}
