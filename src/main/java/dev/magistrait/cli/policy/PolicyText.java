package dev.magistrait.cli.policy;

import dev.magistrait.policy.SettingKey;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.Printable;
import dev.magistrait.report.text.Style;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An effective policy as YAML, with a comment behind each value on where it is laid down. */
final class PolicyText {

    /** What YAML takes as it stands, and never for something else. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][\\w./+-]*(?:(?::{2}| )[\\w./+()-]+)*|\\d{4}-\\d\\d-\\d\\d");

    private static final int COMMENTS = 48;

    private final PrintWriter out;
    private final Palette palette;

    PolicyText(PrintWriter out, Palette palette) {
        this.out = out;
        this.palette = palette;
    }

    void print(EffectivePolicy policy) {
        comment("What holds " + (policy.path().isEmpty() ? "here" : "in " + policy.path())
                + ", and who says so. Read, the later winning:");
        policy.policies().forEach(f -> comment("  " + f.file() + "  sha256:" + f.sha256()));
        if (!policy.title().isEmpty()) {
            out.println("title: " + scalar(policy.title()));
        }
        heading("settings", false);
        policy.settings().forEach(this::setting);
        out.println();
        enforced(policy.enforced());
        heading("levels", policy.levels().isEmpty());
        policy.levels().forEach(l -> level("  ", l));
        heading(
                "locked",
                policy.locked().isEmpty() && policy.enforced().locked().isEmpty());
        policy.enforced().locked().forEach(l -> line("  - " + l.value(), "by " + l.from()));
        policy.locked().forEach(l -> line("  - " + scalar(l.rule()), "at " + l.level() + ", by " + l.from()));
        heading("scopes", policy.scopes().isEmpty());
        policy.scopes().forEach(s -> scope(s, policy.path()));
        heading("rules", policy.rules().isEmpty());
        policy.rules().forEach(this::rule);
        heading("waivers", policy.waivers().isEmpty());
        policy.waivers().forEach(this::waiver);
    }

    private void enforced(EffectivePolicy.Enforced enforced) {
        line("fail-on: " + enforced.failOn().value(), enforced.failOn().from());
        if (!enforced.baseline().value().isEmpty()) {
            line(
                    "baseline: " + scalar(enforced.baseline().value()),
                    enforced.baseline().from());
        }
        if (!enforced.exclude().isEmpty()) {
            out.println("exclude:");
            enforced.exclude().forEach(glob -> out.println("  - " + scalar(glob)));
        }
    }

    private void setting(EffectivePolicy.Setting setting) {
        Optional<SettingKey.Form> form = SettingKey.of(setting.key()).map(SettingKey::form);
        if (form.equals(Optional.of(SettingKey.Form.EFFECTS))) {
            out.println("  " + setting.key() + ":" + (setting.values().isEmpty() ? " {}" : ""));
            setting.values().forEach(v -> line("    " + v.value(), v.from()));
            return;
        }
        if (form.equals(Optional.of(SettingKey.Form.PATHS))) {
            out.println("  " + setting.key() + ":" + (setting.values().isEmpty() ? " []" : ""));
            setting.values().forEach(v -> line("    - " + scalar(v.value()), v.from()));
            return;
        }
        setting.values().forEach(v -> line("  " + setting.key() + ": " + scalar(v.value()), v.from()));
    }

    private void level(String indent, EffectivePolicy.RuleLevel level) {
        line(indent + level.rule() + ": " + level.level(), level.from());
    }

    private void scope(EffectivePolicy.Scope scope, String path) {
        String where = scope.where().stream().map(PolicyText::scalar).collect(Collectors.joining(", ", "[", "]"));
        String state = path.isEmpty() ? "" : scope.holds() ? ", holds here" : ", does not hold here";
        line("  - where: " + where, scope.from() + state);
        entry("from", scope.begins());
        entry("until", scope.until());
        out.println("    levels:" + (scope.levels().isEmpty() ? " {}" : ""));
        scope.levels().forEach(l -> level("      ", l));
    }

    private void rule(EffectivePolicy.Custom rule) {
        String before = rule.replaces().isEmpty() ? "" : ", instead of " + String.join(", ", rule.replaces());
        String tests = rule.tests() == 1 ? ", 1 test" : ", " + rule.tests() + " tests";
        String outcome = rule.outcome().equals("verdict") ? ", decides" : "";
        String fix = rule.fix().isEmpty() ? "" : ", fix: " + String.join(" and ", rule.fix());
        line("  - id: " + scalar(rule.id()), rule.from() + outcome + fix + tests + before);
        entry("title", rule.title());
        entry("why", rule.why());
        entry("url", rule.url());
        entry("owner", rule.owner());
        if (!rule.tags().isEmpty()) {
            out.println("    tags: [" + String.join(", ", rule.tags()) + "]");
        }
        if (!rule.parameters().isEmpty()) {
            out.println("    parameters:");
            rule.parameters().forEach(this::parameter);
        }
    }

    private void parameter(EffectivePolicy.Setting parameter) {
        List<String> values =
                parameter.values().stream().map(v -> scalar(v.value())).toList();
        String value = values.size() == 1 ? values.getFirst() : "[" + String.join(", ", values) + "]";
        line(
                "      " + parameter.key() + ": " + value,
                parameter.values().isEmpty()
                        ? ""
                        : parameter.values().getFirst().from());
    }

    private void waiver(EffectivePolicy.Waiver waiver) {
        line("  - rule: " + scalar(waiver.rule()), waiver.from());
        entry("trait", waiver.trait());
        entry("crate", waiver.crate());
        entry("file", waiver.file());
        entry("reason", waiver.reason());
        entry("owner", waiver.owner());
        entry("ticket", waiver.ticket());
        entry("until", waiver.until());
        if (!waiver.rests().isEmpty()) {
            out.println("    while: "
                    + waiver.rests().entrySet().stream()
                            .map(e -> e.getKey() + ": " + scalar(e.getValue()))
                            .collect(Collectors.joining(", ", "{ ", " }")));
        }
    }

    private void heading(String key, boolean empty) {
        out.println();
        out.println(palette.paint(Style.STRONG, key + ":") + (empty ? " []" : ""));
    }

    private void entry(String key, String value) {
        if (!value.isEmpty()) {
            out.println("    " + key + ": " + scalar(value));
        }
    }

    private void line(String text, String from) {
        out.println(text
                + " ".repeat(Math.max(2, COMMENTS - text.length()))
                + palette.paint(Style.GUTTER, "# " + Printable.of(from)));
    }

    private void comment(String text) {
        out.println(palette.paint(Style.GUTTER, "# " + Printable.of(text)));
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches()
                ? text
                : "\"" + Printable.of(text.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }
}
