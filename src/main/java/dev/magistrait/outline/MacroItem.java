package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Once;
import dev.magistrait.source.Region;
import java.util.List;

/**
 * A {@code macro_rules!} definition, its arms as text.
 *
 * @param exported {@code #[macro_export]}: it lives at the crate root
 * @param region its name
 */
public record MacroItem(int scope, String name, boolean exported, List<Arm> arms, Cfg cfg, Region region) {

    /**
     * One arm {@code (matcher) => {transcriber}}.
     *
     * @param matcher the text between the matcher's delimiters
     * @param transcriber the text between the transcriber's delimiters
     * @param region where the transcriber's text starts and ends
     */
    public record Arm(@Once String matcher, @Once String transcriber, Region region) {}

    public MacroItem {
        arms = List.copyOf(arms);
    }
}
