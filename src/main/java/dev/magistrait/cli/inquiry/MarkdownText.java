package dev.magistrait.cli.inquiry;

import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown of rule pages for a terminal: headings and code stand out, everything else stays as it is written. */
final class MarkdownText {

    private static final Pattern HEADING = Pattern.compile("#{1,6} +");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String FENCE = "```";

    private final Palette palette;

    MarkdownText(Palette palette) {
        this.palette = palette;
    }

    List<String> lines(String markdown) {
        List<String> shown = new ArrayList<>();
        boolean code = false;
        for (String line : markdown.strip().lines().map(Printable::of).toList()) {
            if (line.startsWith(FENCE)) {
                code = !code;
            } else {
                shown.add(code ? "    " + line : prose(line));
            }
        }
        return shown;
    }

    private String prose(String line) {
        var heading = HEADING.matcher(line);
        if (heading.lookingAt()) {
            return palette.paint(Style.STRONG, line.substring(heading.end()));
        }
        return palette == Palette.PLAIN ? line : CODE.matcher(line).replaceAll(m -> code(m.group(1)));
    }

    private String code(String text) {
        return Matcher.quoteReplacement(palette.paint(Style.HELP, text));
    }
}
