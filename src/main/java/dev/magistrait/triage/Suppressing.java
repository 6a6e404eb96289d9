package dev.magistrait.triage;

import static java.util.stream.Collectors.groupingBy;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Lock;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Comments of one workspace that allow findings. One behind code speaks of its own line; one that stands alone, of the next line that is
 * no such comment.
 */
final class Suppressing {

    private record Use(Allow allow, String rule) {}

    private final Docket docket;
    private final Notices notices;
    private final Map<String, List<Allow>> byFile;
    private final Set<Use> used = new HashSet<>();

    Suppressing(Docket docket, Notices notices) {
        this.docket = docket;
        this.notices = notices;
        this.byFile = docket.allows().stream().collect(groupingBy(a -> a.at().file()));
    }

    /** All findings of the workspace, with those on the comments themselves. */
    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        docket.entries().forEach(e -> cases.add(new Case(docket, e)));
        cases.forEach(this::suppress);
        // Such a comment can be allowed to suppress nothing, as where another build needs it.
        List<Case> unused = noticed(false);
        unused.forEach(this::suppress);
        cases.addAll(unused);
        cases.addAll(noticed(true));
        return cases;
    }

    private void suppress(Case c) {
        Finding finding = c.entry.finding();
        for (Allow allow : byFile.getOrDefault(finding.span().file(), List.of())) {
            if (allow.written().rules().contains(finding.rule())
                    && !allow.written().reason().isEmpty()
                    && speaksOf(allow, finding.span().line())) {
                docket.lock(finding.rule())
                        .ifPresentOrElse(
                                lock -> c.show(List.of(new Evidence(allow.span(), held(lock)))),
                                () -> c.dismiss(
                                        new Dismissal.Suppressed(allow.written().reason(), allow.span())));
                used.add(new Use(allow, finding.rule()));
            }
        }
    }

    private static String held(Lock lock) {
        return "this comment would dismiss it, but " + lock.origin() + " locks `" + lock.rule() + "`";
    }

    private boolean speaksOf(Allow allow, int line) {
        Region comment = allow.written().region();
        if (!allow.written().alone()) {
            return line == comment.endLine();
        }
        return line > comment.endLine() && line <= target(allow);
    }

    /** The first line below a comment that is more than such a comment. */
    private int target(Allow above) {
        int line = above.written().region().endLine() + 1;
        for (Allow next : byFile.getOrDefault(above.at().file(), List.of())) {
            if (next.written().alone() && next.written().region().line() == line) {
                line = next.written().region().endLine() + 1;
            }
        }
        return line;
    }

    /** @param ofUnused those on comments that speak of {@link Notices#UNUSED_SUPPRESSION}, or those on all others */
    private List<Case> noticed(boolean ofUnused) {
        List<Case> found = new ArrayList<>();
        for (Allow allow : docket.allows()) {
            if (allow.written().rules().contains(Notices.UNUSED_SUPPRESSION) == ofUnused) {
                faults(allow).forEach(f -> found.add(new Case(docket, new Docket.Entry(f, allow.at()))));
            }
        }
        return found;
    }

    private List<Finding> faults(Allow allow) {
        List<Finding> found = new ArrayList<>();
        List<String> rules = allow.written().rules();
        boolean reasoned = !allow.written().reason().isEmpty();
        if (rules.isEmpty()) {
            found.addAll(notice(allow, "this suppression names no rule", "name one between the parentheses"));
        } else if (!reasoned) {
            String message = "this suppression of " + quoted(rules) + " gives no reason, and suppresses nothing";
            found.addAll(notice(allow, message, "say why behind the parenthesis"));
        }
        for (String rule : rules.stream().distinct().toList()) {
            if (!notices.knows(rule)) {
                found.addAll(notice(allow, "there is no rule `" + rule + "` to suppress", notices.nearest(rule)));
            } else if (reasoned && !used.contains(new Use(allow, rule))) {
                found.addAll(notice(allow, "this suppression of `" + rule + "` suppresses nothing", "remove it"));
            }
        }
        return found;
    }

    private List<Finding> notice(Allow allow, String message, String help) {
        return notices.of(Notices.UNUSED_SUPPRESSION, allow.span(), message, help);
    }

    private static String quoted(List<String> rules) {
        return String.join(", ", rules.stream().map(r -> "`" + r + "`").toList());
    }
}
