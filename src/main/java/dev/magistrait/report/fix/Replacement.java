package dev.magistrait.report.fix;

import dev.magistrait.fix.Edit;
import dev.magistrait.source.Region;
import java.util.List;

/**
 * An edit for machines.
 *
 * @param with as a list of lines, so that a text that takes something away is there as well
 */
public record Replacement(String file, int line, int column, int endLine, int endColumn, List<String> with) {

    public Replacement {
        with = List.copyOf(with);
    }

    public static Replacement of(Edit e) {
        Region region = e.span().region();
        return new Replacement(
                e.span().file(),
                region.line(),
                region.column(),
                region.endLine(),
                region.endColumn(),
                List.of(e.text().split("\n", -1)));
    }
}
