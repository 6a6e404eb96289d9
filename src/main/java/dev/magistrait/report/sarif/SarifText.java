package dev.magistrait.report.sarif;

import dev.magistrait.report.text.Printable;
import java.util.regex.Pattern;

/** Messages, in which checked code can neither place links nor ask for arguments (SARIF 2.1.0, 3.11.5 and 3.11.6). */
final class SarifText {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

    private SarifText() {}

    static Sarif.Message message(String text) {
        String shown = Printable.lines(text).replace("](", "\\](");
        return new Sarif.Message(ARGUMENT.matcher(shown).replaceAll("{{$1}}"));
    }
}
