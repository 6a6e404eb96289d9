package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;

/**
 * {@code #[allow(lint)]} and its kin.
 *
 * @param lint the name, with its tool where it has one ({@code clippy::all})
 * @param condition from {@code cfg_attr}, else {@link Cfg#always}
 */
public record LintLevel(String lint, Level level, Cfg condition) {

    /** rustc's lint levels. */
    public enum Level {
        ALLOW,
        EXPECT,
        WARN,
        DENY,
        FORBID;

        /** Whether the lint is not reported. */
        public boolean silences() {
            return this == ALLOW || this == EXPECT;
        }
    }
}
