package dev.magistrait.fix.plan;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Form;
import dev.magistrait.fact.Mechanism;

/** The forms that verdicts ask traits to have, and how changes to them are called. */
final class VerdictForms {

    private final Workbench bench;

    VerdictForms(Workbench bench) {
        this.bench = bench;
    }

    /** What a change of a whole trait does, by the rule it is for. */
    String title(String rule, Group group) {
        String name = "`" + group.path() + "`";
        return switch (rule) {
            case "dyn-native-async" -> name + " from native to async-trait";
            case "needless-async-trait" ->
                name + " from async-trait to " + (form(group) == Form.NATIVE ? "native" : "native-send");
            case "async-trait-without-async-fn" -> "remove an idle `#[async_trait]` from " + name;
            case "mixed-mechanisms" -> "leave one macro on " + name;
            case "public-bare-async-fn" -> "declare the futures of " + name + " as `Send`";
            default -> "give " + name + " the supertraits that its default bodies ask for";
        };
    }

    /**
     * That of the verdict. A bare {@code async fn} that others can reach would be reported next: where all futures are {@code Send} as it is, the
     * trait goes on to say so.
     */
    Form form(Group group) {
        boolean plain = bench.known().decisions(group).stream()
                .map(d -> d.verdict().mechanism())
                .allMatch(Mechanism.NATIVE::equals);
        return plain && !saysSend(group) ? Form.NATIVE : Form.NATIVE_SEND;
    }

    private boolean saysSend(Group group) {
        boolean warned = bench.known().decisions(group).stream().anyMatch(Decision::reachable)
                && group.methods().stream().anyMatch(m -> m.asyncFn() && !m.lintAllowed());
        return warned
                && group.decls().stream().noneMatch(d -> d.macros().boxesLocally() || d.testOnly())
                && bench.known().obstacles(group).stream().noneMatch(o -> o.hinders(Form.NATIVE_SEND));
    }

    /** Whether the verdict wants boxes. */
    boolean isBoxed(Group group) {
        return bench.known().decisions(group).stream().anyMatch(d -> d.verdict().mechanism() == Mechanism.ASYNC_TRAIT);
    }
}
