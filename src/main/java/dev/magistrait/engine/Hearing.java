package dev.magistrait.engine;

import dev.magistrait.fact.Fact;
import dev.magistrait.finding.Finding;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A session on the facts of one workspace, in which facts come and go: the ruling then is what follows from those that are there.
 * For one thread.
 */
public final class Hearing implements AutoCloseable {

    private final KieSession session;
    private final Map<Fact, FactHandle> stated = new HashMap<>();
    private final JoinBudget joins = new JoinBudget();
    private final Inheritance inheritance = new Inheritance();
    private final Map<Fact, FactHandle> inherited = new HashMap<>();

    Hearing(KieSession session) {
        this.session = session;
        session.insert(joins);
    }

    /** States facts; one that is stated already stays stated once. */
    public void insert(Collection<? extends Fact> facts) {
        facts.forEach(this::insert);
    }

    /** States a fact. */
    public void insert(Fact fact) {
        if (!stated.containsKey(fact)) {
            stated.put(fact, session.insert(fact));
            inheritance.add(fact);
            joins.grow();
        }
    }

    /** Takes back a fact, and whatever rests on it alone. Says whether it was stated. */
    public boolean retract(Fact fact) {
        FactHandle handle = stated.remove(fact);
        if (handle == null) {
            return false;
        }
        session.delete(handle);
        inheritance.remove(fact);
        return true;
    }

    /** What is stated now, in no order. */
    public Set<Fact> stated() {
        return Collections.unmodifiableSet(stated.keySet());
    }

    /** Keeps account of verdicts from now on; nothing may have been stated yet. */
    public Verdicts watch() {
        Verdicts verdicts = new Verdicts();
        session.addEventListener(verdicts);
        return verdicts;
    }

    /** States facts, and works out what follows. */
    void hear(Collection<? extends Fact> facts, Meter meter) {
        meter.run(Stage.INSERTION, () -> insert(facts));
        meter.run(Stage.FIRING, this::fire);
    }

    /** Works out what follows. */
    public void fire() {
        if (inheritance.stale()) {
            inherit(inheritance.facts());
        }
        joins.begin();
        session.fireAllRules();
    }

    private void inherit(Set<Fact> now) {
        inherited.entrySet().removeIf(known -> {
            boolean gone = !now.contains(known.getKey());
            if (gone) {
                session.delete(known.getValue());
            }
            return gone;
        });
        now.forEach(fact -> inherited.computeIfAbsent(fact, session::insert));
    }

    /** What follows from the facts stated now. */
    public Ruling ruling() {
        return ruling(Meter.OFF);
    }

    Ruling ruling(Meter meter) {
        Facts facts = meter.timed(Stage.FIRING, this::facts);
        List<Decision> decisions = meter.timed(Stage.DECISIONS, () -> Decisions.read(facts));
        List<Finding> findings = meter.timed(Stage.DECISIONS, () -> findings(facts));
        SortedMap<String, List<Rung>> ladders = meter.timed(Stage.LADDER, () -> Ladder.climb(this, facts, decisions));
        return new Ruling(decisions, ladders, findings, leftOut());
    }

    /** The findings among facts of this session. */
    public List<Finding> findings(Facts facts) {
        List<Raised> raised = new ArrayList<>(facts.all(Raised.class));
        raised.removeIf(r -> joins.leavesOut(r.finding().rule()));
        return Findings.merged(raised);
    }

    /** Rules of policies that joined more facts than are followed, so that nothing is found by them. */
    public List<String> leftOut() {
        return joins.leftOut();
    }

    /** Stated and derived facts as they are now. */
    public Facts facts() {
        fire();
        return Facts.of(session);
    }

    @Override
    public void close() {
        session.dispose();
    }
}
