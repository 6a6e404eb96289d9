package dev.magistrait.workspace.cargo;

import dev.magistrait.source.Span;

/**
 * A level that the manifest sets.
 *
 * @param lint the lint or group with its tool, such as {@code async_fn_in_trait} or {@code clippy::all}
 * @param level {@code allow}, {@code warn}, {@code deny} or {@code forbid}; as written
 * @param span the key, in the workspace's manifest where the package inherits it
 */
public record Lint(String lint, String level, Span span) {

    /** Whether the lint is not reported. */
    public boolean silences() {
        return level.equals("allow") || level.equals("expect");
    }
}
