package dev.magistrait.report.html;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.OwnRulePage;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.review.Review.Located;
import dev.magistrait.report.text.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The findings of one rule, with what the rule says of itself.
 *
 * @param rule two policies may mean different rules by one id: the first is shown
 * @param level that of the most severe
 */
public record RuleSection(Rule rule, Level level, List<Located> findings) {

    private static final Pattern TITLE = Pattern.compile("\\A# .*\\R*");
    private static final Pattern HEADING = Pattern.compile("(?m)^## ");
    /** Nothing in a page becomes markup that is not Markdown's own: pages of policies are other people's. */
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    public RuleSection {
        findings = List.copyOf(findings);
    }

    /** Its page as HTML, below a heading of its own, with headings of the fourth rank. */
    public String page() {
        String text = TITLE.matcher(Printable.lines(rule.page())).replaceFirst("");
        return HTML.render(Parser.builder().build().parse(HEADING.matcher(text).replaceAll("#### ")));
    }

    /** By severity, then by number. */
    static List<RuleSection> of(List<Located> findings) {
        Map<String, List<Located>> byRule = new LinkedHashMap<>();
        findings.forEach(f -> byRule.computeIfAbsent(f.finding().rule(), _ -> new ArrayList<>())
                .add(f));
        return byRule.values().stream()
                .map(of -> new RuleSection(
                        rule(of.getFirst()), of.getFirst().finding().level(), of))
                .sorted(Comparator.comparing(RuleSection::level)
                        .thenComparingInt(s -> s.findings().size())
                        .reversed()
                        .thenComparing(s -> s.rule().id()))
                .toList();
    }

    private static Rule rule(Located located) {
        String id = located.finding().rule();
        WorkspaceReport workspace = located.workspace();
        return workspace.policy().rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(r -> OwnRulePage.of(r, workspace.policy()))
                .or(() -> Catalogue.rules().stream()
                        .filter(r -> r.id().equals(id))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no rule " + id));
    }
}
