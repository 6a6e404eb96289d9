package dev.magistrait.resolve.expand;

import java.util.List;
import java.util.Optional;

/** One arm of a {@code macro_rules!}: what it takes, and what it writes. Immutable. */
public final class MacroArm {

    private final List<MacroPattern> matcher;
    private final List<MacroPattern> transcriber;

    public MacroArm(List<Token> matcher, List<Token> transcriber) {
        this.matcher = MacroPattern.matcher(TokenTree.of(matcher));
        this.transcriber = MacroPattern.transcriber(TokenTree.of(transcriber));
    }

    /**
     * What it writes for arguments; nothing where it does not take them.
     *
     * @param crate what it writes for {@code $crate}
     */
    public Optional<List<Token>> write(String crate, List<TokenTree> arguments) {
        return new MacroMatcher()
                .match(matcher, arguments)
                .map(bound -> new Transcriber(crate).write(transcriber, bound));
    }
}
