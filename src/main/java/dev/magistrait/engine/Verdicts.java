package dev.magistrait.engine;

import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;

/** The verdicts of a session as they come and go, so that trying a change costs no look at all facts. */
public final class Verdicts extends DefaultRuleRuntimeEventListener {

    private final Map<TraitId, Map<Verdict, InternalFactHandle>> now = new HashMap<>();

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (event.getObject() instanceof Verdict verdict) {
            now.computeIfAbsent(verdict.trait(), _ -> new HashMap<>())
                    .put(verdict, (InternalFactHandle) event.getFactHandle());
        }
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        if (event.getOldObject() instanceof Verdict verdict) {
            now.getOrDefault(verdict.trait(), new HashMap<>()).remove(verdict);
        }
    }

    public Set<Verdict> of(TraitId trait) {
        return Set.copyOf(now.getOrDefault(trait, Map.of()).keySet());
    }

    /** The rule by which there is a verdict on the trait; empty without. */
    public String rule(TraitId trait) {
        return now.getOrDefault(trait, Map.of()).values().stream()
                .flatMap(handle -> Facts.justifications(handle).stream())
                .map(Facts.Justification::rule)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** All of one trait, in no order. */
    public List<Verdict> all(TraitId trait) {
        return List.copyOf(of(trait));
    }
}
