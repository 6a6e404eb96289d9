package dev.magistrait.resolve.expand;

import dev.magistrait.rust.Edition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One arm of a {@code macro_rules!}: what it takes, and what it writes. Immutable. */
public final class MacroArm {

    /** How deep an arm may nest: its patterns are followed by recursion. */
    private static final int DEEPEST = 500;

    private final boolean readable;
    private final List<MacroPattern> matcher;
    private final List<MacroPattern> transcriber;

    /** @param edition that of the crate which defines the macro: what a fragment may begin with depends on it */
    public MacroArm(List<Token> matcher, List<Token> transcriber, Edition edition) {
        this.readable = TokenTree.depth(matcher) <= DEEPEST && TokenTree.depth(transcriber) <= DEEPEST;
        this.matcher = readable ? MacroPattern.matcher(TokenTree.of(matcher), edition) : List.of();
        this.transcriber = readable ? MacroPattern.transcriber(TokenTree.of(transcriber)) : List.of();
    }

    /**
     * What it writes for arguments.
     *
     * @param crate what it writes for {@code $crate}
     */
    public Transcript write(String crate, List<TokenTree> arguments) {
        if (!readable) {
            return new Transcript.GivenUp();
        }
        MacroMatcher match = new MacroMatcher();
        Optional<Map<String, Binding>> bound = match.match(matcher, arguments);
        if (match.gaveUp()) {
            return new Transcript.GivenUp();
        }
        return bound.map(b -> written(crate, b)).orElseGet(Transcript.Refused::new);
    }

    private Transcript written(String crate, Map<String, Binding> bound) {
        Transcriber transcription = new Transcriber(crate);
        List<Token> tokens = transcription.write(transcriber, bound);
        return transcription.gaveUp() ? new Transcript.GivenUp() : new Transcript.Written(tokens);
    }
}
