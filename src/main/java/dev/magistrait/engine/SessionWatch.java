package dev.magistrait.engine;

import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Tally;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.MatchCreatedEvent;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Tells a meter of the facts and firings of a session. The session finds the matches of one rule after the other and fires each, so what
 * passes between two events belongs to the rule of the later one.
 */
final class SessionWatch extends DefaultAgendaEventListener implements RuleRuntimeEventListener {

    private final Meter meter;
    private long last = System.nanoTime();

    private SessionWatch(Meter meter) {
        this.meter = meter;
    }

    /** Watches the session while the work is done, and no longer. */
    static void during(Runnable work, KieSession session, Meter meter) {
        SessionWatch watch = new SessionWatch(meter);
        session.addEventListener((RuleRuntimeEventListener) watch);
        session.addEventListener((DefaultAgendaEventListener) watch);
        try {
            work.run();
        } finally {
            session.removeEventListener((RuleRuntimeEventListener) watch);
            session.removeEventListener((DefaultAgendaEventListener) watch);
        }
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        Tally tally = event.getRule() == null ? Tally.ENTERED : Tally.DERIVED;
        meter.add(tally, kind(event.getObject()), 1, 0);
        if (tally == Tally.ENTERED) {
            last = System.nanoTime();
        }
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        meter.add(Tally.RETRACTED, kind(event.getOldObject()), 1, 0);
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {}

    @Override
    public void matchCreated(MatchCreatedEvent event) {
        charge(event.getMatch(), 0);
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        charge(event.getMatch(), 1);
    }

    private void charge(Match match, long fired) {
        long now = System.nanoTime();
        meter.add(Tally.FIRED, match.getRule().getName(), fired, now - last);
        last = now;
    }

    private static String kind(Object fact) {
        return fact.getClass().getSimpleName();
    }
}
