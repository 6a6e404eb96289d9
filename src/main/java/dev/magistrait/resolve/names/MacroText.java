package dev.magistrait.resolve.names;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.resolve.expand.MacroTokens;
import dev.magistrait.resolve.expand.Token;
import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.List;

/**
 * What stands in a region of a file, as tokens know it that are part of it.
 *
 * @param body whether it is part of a macro's definition
 */
record MacroText(SourceUnit file, LineIndex lines, boolean body) implements Token.Writing {

    /** The arguments of a call. */
    static List<Token> arguments(SourceUnit file, MacroCall call) {
        return tokens(file, call.arguments(), call.argumentRegion(), false);
    }

    static List<Token> matcher(SourceUnit file, MacroItem.Arm arm) {
        return tokens(file, arm.matcher(), arm.region(), true);
    }

    static List<Token> transcriber(SourceUnit file, MacroItem.Arm arm) {
        return tokens(file, arm.transcriber(), arm.region(), true);
    }

    private static List<Token> tokens(SourceUnit file, String text, Region region, boolean body) {
        return MacroTokens.of(text, list -> new MacroText(file, list.lines(region), body));
    }

    @Override
    public Span span(int start, int end) {
        return file.span(lines.region(start, end));
    }

    @Override
    public boolean fromBody(int start, int end) {
        return body || file.fromBody(lines.region(start, end));
    }
}
