package dev.magistrait.engine;

import dev.magistrait.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.drools.core.common.InternalFactHandle;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** What a session holds at one moment, with the justifications that its truth maintenance keeps. */
public final class Facts {

    /**
     * A match of a rule that a derived fact rests on.
     *
     * @param collected what an {@code accumulate} made a list of
     */
    public record Justification(String rule, List<Fact> matched, List<Fact> collected) {}

    private final Map<Class<?>, List<InternalFactHandle>> handles = new HashMap<>();
    private final Map<Fact, InternalFactHandle> derived = new HashMap<>();

    private Facts() {}

    static Facts of(KieSession session) {
        Facts facts = new Facts();
        for (FactHandle handle : session.getFactHandles()) {
            facts.add((InternalFactHandle) handle);
        }
        return facts;
    }

    /** All facts of a type, in no order. */
    public <T extends Fact> List<T> all(Class<T> type) {
        return handles.getOrDefault(type, List.of()).stream()
                .map(handle -> type.cast(handle.getObject()))
                .toList();
    }

    /** Every fact. */
    public Set<Fact> all() {
        Set<Fact> found = new HashSet<>();
        handles.values().forEach(of -> of.forEach(h -> found.add((Fact) h.getObject())));
        return found;
    }

    /** The facts of a type by a key; of several with one key, all. */
    public <K, T extends Fact> Map<K, List<T>> by(Class<T> type, Function<T, K> key) {
        Map<K, List<T>> found = new HashMap<>();
        for (T fact : all(type)) {
            found.computeIfAbsent(key.apply(fact), k -> new ArrayList<>()).add(fact);
        }
        return found;
    }

    /** All matches that the fact rests on, in no order; none for a fact that was stated. */
    public List<Justification> justifications(Fact fact) {
        InternalFactHandle handle = derived.get(fact);
        return handle == null ? List.of() : justifications(handle);
    }

    public static List<Justification> justifications(InternalFactHandle handle) {
        if (!(handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key)) {
            return List.of();
        }
        List<Justification> found = new ArrayList<>();
        for (var mode = (SimpleMode) key.getBeliefSet().getFirst(); mode != null; mode = mode.getNext()) {
            var match = mode.getObject().getJustifier();
            List<Object> objects = match.getObjectsDeep();
            found.add(new Justification(match.getRule().getName(), facts(objects), collected(objects)));
        }
        return found;
    }

    private void add(InternalFactHandle handle) {
        if (handle.getObject() instanceof Fact fact) {
            handles.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(handle);
            if (handle.getEqualityKey() != null) {
                derived.put(fact, handle);
            }
        }
    }

    private static List<Fact> collected(List<Object> objects) {
        Set<Fact> found = new LinkedHashSet<>();
        for (Object object : objects) {
            if (object instanceof List<?> list) {
                found.addAll(facts(list));
            }
        }
        return List.copyOf(found);
    }

    private static List<Fact> facts(List<?> objects) {
        Set<Fact> found = new LinkedHashSet<>();
        for (Object object : objects) {
            if (object instanceof Fact fact) {
                found.add(fact);
            }
        }
        return List.copyOf(found);
    }
}
