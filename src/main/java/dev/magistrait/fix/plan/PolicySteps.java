package dev.magistrait.fix.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.magistrait.finding.Finding;
import dev.magistrait.fix.plan.Head.Attribute;
import dev.magistrait.policy.RuleFix.Step;
import dev.magistrait.policy.RuleFix.Subject;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of a policy's fix in code, for findings that are mended together. */
final class PolicySteps {

    private final Workbench bench;
    private final Draft draft;
    private final Subject subject;
    private final Map<String, PathChange> changes = new HashMap<>();

    PolicySteps(Workbench bench, Draft draft, Subject subject) {
        this.bench = bench;
        this.draft = draft;
        this.subject = subject;
    }

    /** Makes the steps that change code at what a finding is at. */
    void make(Finding finding, List<Step> steps) {
        List<Step> own = steps.stream().filter(s -> !s.inManifest()).toList();
        Optional<Head> head = own.isEmpty() ? Optional.empty() : Head.of(bench, draft, finding, subject);
        head.ifPresent(h -> own.forEach(step -> make(finding, h, step, steps)));
    }

    private void make(Finding finding, Head head, Step step, List<Step> all) {
        switch (step) {
            case Step.AddAttribute add -> put(head, add.text());
            case Step.RemoveAttribute remove -> take(head, remove.path());
            case Step.AddSupertrait add -> bound(finding, head, add.bound());
            case Step.ReplacePath replace -> replace(finding, head, replace, all);
            case Step.AddDependency _, Step.RemoveDependency _ -> {
                // of manifests
            }
        }
    }

    private void put(Head head, String attribute) {
        Text text = head.text();
        PathChange change = change(text);
        Text asked = new Text("", attribute.getBytes(UTF_8));
        int last = Paths.end(asked.tokens(), 0);
        String path = asked.between(0, last);
        List<String> arguments = words(asked, last + 1, asked.tokens().size());
        for (Attribute there : head.attributes()) {
            boolean whole = there.path() == there.hash() + 2;
            boolean same = isCalled(head, there, path)
                    && words(text, there.pathEnd() + 1, there.close()).equals(arguments);
            if (whole
                    ? same
                    : words(text, there.hash() + 2, there.close())
                            .equals(words(asked, 0, asked.tokens().size()))) {
                return;
            }
        }
        int start = text.tokens().start(head.first());
        String written = change.written(head.first(), path)
                + attribute.substring(asked.tokens().end(last));
        draft.add(text.insert(start, "#[" + written + "]\n" + text.indentation(start)));
    }

    /** Whether an attribute has a path, by its own or by what that means. */
    private boolean isCalled(Head head, Attribute attribute, String path) {
        String written = words(head.text(), attribute.path(), attribute.pathEnd() + 1).stream()
                .filter(w -> !w.equals(":"))
                .collect(joining("::"));
        TokenList tokens = head.text().tokens();
        Span span = head.text().span(tokens.start(attribute.hash()), tokens.end(attribute.close()));
        return written.equals(path)
                || bench.known().macro(span).equals(path)
                || change(head.text())
                        .full(attribute.path(), attribute.pathEnd())
                        .equals(path);
    }

    private static List<String> words(Text text, int from, int to) {
        List<String> words = new ArrayList<>();
        for (int token = from; token < to; token++) {
            words.add(text.tokens().text(token));
        }
        return words;
    }

    private void take(Head head, String path) {
        PathChange change = change(head.text());
        for (Attribute attribute : head.attributes()) {
            if (!isCalled(head, attribute, path)) {
                continue;
            }
            TokenList tokens = head.text().tokens();
            if (attribute.shared()) {
                draft.refuse(
                        head.text().span(tokens.start(attribute.hash()), tokens.end(attribute.close())),
                        "its `cfg_attr` stands for other attributes too");
                return;
            }
            draft.add(head.text().remove(tokens.start(attribute.hash()), tokens.end(attribute.close())));
            change.takes(attribute.path(), attribute.pathEnd());
        }
    }

    private void bound(Finding finding, Head head, String bound) {
        Item item =
                Item.at(head.text(), head.text().token(finding.span().region())).orElseThrow();
        int name = item.word() + 1;
        TokenList tokens = item.text().tokens();
        int behind = tokens.is(name + 1, "<") ? Angles.end(tokens, name + 1) + 1 : name + 1;
        int end = tokens.is(behind, ":") ? Angles.endOfType(tokens, behind + 1) : behind;
        PathChange change = change(head.text());
        for (int token = behind + 1; token < end; token++) {
            boolean starts = tokens.is(token - 1, "+") || token == behind + 1;
            int last = Paths.end(tokens, token);
            boolean same = tokens.text(token).equals(bound)
                    || (last >= token && change.full(token, last).equals(bound.replaceFirst("^::", "")));
            if (starts && same) {
                return;
            }
        }
        draft.review("every implementor of `"
                + bench.known().group(finding.trait()).name() + "` has to be `" + bound + "` then");
        boolean path = bound.contains("::") && !bound.startsWith("::");
        Repairs.supertraits(draft, item, List.of(path ? change.written(head.words(), bound) : bound));
    }

    private void replace(Finding finding, Head head, Step.ReplacePath step, List<Step> all) {
        PathChange change = change(head.text());
        boolean found = change.replace(draft, head, step);
        String crate = step.to().substring(0, step.to().indexOf("::"));
        boolean added = all.stream()
                .anyMatch(s -> s instanceof Step.AddDependency add
                        && add.name().replace('-', '_').equals(crate));
        if (!found && subject == Subject.USE) {
            draft.refuse(finding.span(), "it is not told that a path there is `" + step.from() + "`");
        } else if (found && !added && !change.canName(step.to())) {
            draft.refuse(finding.span(), "`" + crate + "` is no dependency of its package");
        }
    }

    private PathChange change(Text text) {
        return changes.computeIfAbsent(text.file(), _ -> new PathChange(bench, text));
    }

    /** Once all steps are made. */
    void tidy() {
        if (!draft.refused()) {
            changes.values().forEach(c -> c.tidy(draft));
        }
    }
}
