package dev.magistrait.report.review;

import dev.magistrait.engine.Decision;
import dev.magistrait.fact.Mechanism;

/**
 * What a change takes, in places to edit: a count, not a time.
 *
 * @param impls impls in the workspace that change with the trait
 * @param calls places that name the trait object and change with it
 */
public record Effort(int traits, int impls, int calls) {

    public static final Effort NONE = new Effort(0, 0, 0);

    /** What it takes to give the trait the form that its verdict names. */
    static Effort of(Decision decision, Sites sites) {
        boolean macro = Forms.boxed(decision.current());
        boolean impls = macro != Forms.needsMacro(decision.verdict())
                || decision.verdict().mechanism() == Mechanism.ASSOCIATED_TYPE;
        boolean calls = decision.verdict().companion().equals("dynosaur")
                || decision.verdict().companion().equals("bridge");
        return new Effort(
                1, impls ? sites.impls().size() : 0, calls ? sites.dyn().size() : 0);
    }

    public Effort plus(Effort other) {
        return new Effort(traits + other.traits, impls + other.impls, calls + other.calls);
    }

    public int places() {
        return traits + impls + calls;
    }

    /** {@code small}, {@code medium} from six places on, {@code large} from twenty-one. */
    public String size() {
        if (places() > 20) {
            return "large";
        }
        return places() > 5 ? "medium" : "small";
    }

    /** Such as {@code 1 trait, 3 impls}. */
    public String text() {
        StringBuilder text = new StringBuilder(Words.counted(traits, "trait"));
        if (impls > 0) {
            text.append(", ").append(Words.counted(impls, "impl"));
        }
        if (calls > 0) {
            text.append(", ").append(Words.counted(calls, "place")).append(" with `dyn`");
        }
        return text.toString();
    }
}
