package dev.magistrait.report.policy;

import dev.magistrait.finding.Finding;
import dev.magistrait.report.policy.Difference.Decided;
import dev.magistrait.report.policy.Difference.Found;
import dev.magistrait.report.policy.Difference.Weighed;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.Style;
import java.util.ArrayList;
import java.util.List;

/** What changes between two policies, one line for each finding and verdict. */
public final class DifferenceText {

    private final Palette palette;

    public DifferenceText(Palette palette) {
        this.palette = palette;
    }

    /** Lines, the last of which sums up. */
    public List<String> lines(Difference difference) {
        List<String> lines = new ArrayList<>();
        difference.vanished().forEach(f -> lines.add(line("-", f)));
        difference.appeared().forEach(f -> lines.add(line("+", f)));
        difference.weighed().forEach(w -> lines.add(line(w)));
        difference.decided().forEach(d -> lines.add(line(d)));
        lines.add(summary(difference));
        return lines;
    }

    private String line(String sign, Found found) {
        Finding f = found.finding();
        String level = palette.paint(Style.of(f.level()), f.level().word());
        String otherwise = found.otherwise().isEmpty() ? "" : " (" + found.otherwise() + ")";
        return sign + " " + level + rest(f, found.place()) + otherwise;
    }

    private String line(Weighed weighed) {
        String before =
                palette.paint(Style.of(weighed.before()), weighed.before().word());
        String after = palette.paint(Style.of(weighed.after()), weighed.after().word());
        return "~ " + before + " → " + after + rest(weighed.finding(), weighed.place());
    }

    private static String rest(Finding f, Difference.Place place) {
        return "[" + Printable.of(f.rule()) + "] " + Printable.of(place.toString()) + ": " + Printable.of(f.message());
    }

    private static String line(Decided d) {
        String before = d.before().isEmpty() ? "no verdict" : "`" + d.before() + "`";
        String after = d.after().isEmpty() ? "no verdict" : "`" + d.after() + "`";
        String because = d.because().isEmpty() ? "" : " (" + d.because() + ")";
        return "~ verdict " + Printable.of(d.place() + ": `" + d.trait() + "`: " + before + " → " + after + because);
    }

    private static String summary(Difference d) {
        if (d.isEmpty()) {
            return "no difference";
        }
        return count(d.vanished(), "finding") + " vanished, " + count(d.appeared(), "finding") + " appeared, "
                + count(d.weighed(), "level") + " changed, " + count(d.decided(), "verdict") + " changed";
    }

    private static String count(List<?> found, String what) {
        return found.size() + " " + what + (found.size() == 1 ? "" : "s");
    }
}
