package dev.magistrait.triage;

import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.policy.Lock;
import java.util.ArrayList;
import java.util.List;

/** Comments of one workspace that allow findings, and what is to be said of them. */
final class Suppressing {

    private final Docket docket;
    private final Notices notices;
    private final Allowing allowing;

    Suppressing(Docket docket, Notices notices) {
        this.docket = docket;
        this.notices = notices;
        this.allowing = new Allowing(docket.allows());
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
        allowing.first(finding.span(), finding.rule()).ifPresent(a -> allow(c, a));
    }

    private void allow(Case c, Allow allow) {
        docket.lock(c.entry.finding().rule())
                .ifPresentOrElse(
                        lock -> c.show(List.of(new Evidence(allow.span(), held(lock)))),
                        () -> c.dismiss(new Dismissal.Suppressed(allow.written().reason(), allow.span())));
    }

    private static String held(Lock lock) {
        return "this comment would dismiss it, but " + lock.origin() + " locks `" + lock.rule() + "`";
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
            } else if (reasoned && !allowing.used(allow, rule)) {
                found.addAll(notice(allow, Allow.unused(rule), "remove it"));
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
