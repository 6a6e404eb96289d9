package dev.magistrait.report.json;

import dev.magistrait.engine.Change;
import dev.magistrait.engine.Rung;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Verdict;
import java.util.List;

/** A package, and what newer versions of Rust would change for it. */
record CrateEntry(
        String name,
        String edition,
        String msrv,
        String msrvSource,
        boolean published,
        boolean library,
        String file,
        List<Step> ladder) {

    static CrateEntry of(Crate c, List<Rung> ladder) {
        boolean declared = c.msrv().declared();
        return new CrateEntry(
                c.name(),
                c.edition().toString(),
                declared ? c.msrv().version().toString() : "",
                declared ? c.msrv().source() : "",
                c.published(),
                c.library(),
                c.span().file(),
                ladder.stream().map(Step::of).toList());
    }

    record Step(String rust, String brings, boolean met, List<Turn> changes) {

        static Step of(Rung r) {
            return new Step(
                    r.kind().rust(),
                    r.kind().brings(),
                    r.met(),
                    r.changes().stream().map(Turn::of).toList());
        }
    }

    record Turn(String trait, Form from, Form to) {

        static Turn of(Change c) {
            return new Turn(c.trait().path(), Form.of(c.from()), Form.of(c.to()));
        }
    }

    record Form(String mechanism, String companion) {

        static Form of(Verdict v) {
            return new Form(v.mechanism().word(), v.companion());
        }
    }
}
