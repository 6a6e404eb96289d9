package dev.magistrait.policy.load;

import dev.magistrait.finding.Level;
import dev.magistrait.policy.Lock;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Overruled;
import dev.magistrait.policy.Scope;
import dev.magistrait.policy.Sourced;
import dev.magistrait.policy.Waiver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Scopes and waivers in the order of the policies, without what later ones lock. A lock looks at those alone that speak of its rule. */
final class Exceptions {

    private final List<Scope> scopes = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<Overruled> overruled = new ArrayList<>();
    private final Map<String, List<Integer>> scoped = new HashMap<>();
    private final Map<String, List<Waiver>> waived = new HashMap<>();
    /** What is left out of scopes, by their indices. */
    private final Map<Integer, Set<String>> dropped = new HashMap<>();

    private final Set<Waiver> gone = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(Scope scope) {
        for (String id : scope.levels().keySet()) {
            scoped.computeIfAbsent(id, _ -> new ArrayList<>()).add(scopes.size());
        }
        scopes.add(scope);
    }

    void add(Waiver waiver) {
        waivers.add(waiver);
        waived.computeIfAbsent(waiver.rule(), _ -> new ArrayList<>()).add(waiver);
    }

    /** Leaves out what other policies say of the rule and the lock does not suffer. */
    void lock(Lock lock) {
        scoped.getOrDefault(lock.rule(), new ArrayList<>()).removeIf(i -> drops(lock, i));
        waived.getOrDefault(lock.rule(), new ArrayList<>()).removeIf(waiver -> takes(lock, waiver));
    }

    /** Notes a level that counts for nothing. */
    void overrule(Lock lock, Sourced<Level> level) {
        overruled.add(
                new Overruled(lock.rule(), "its level `" + level.value().word() + "`", level.origin(), lock.origin()));
    }

    List<Scope> scopes() {
        List<Scope> kept = new ArrayList<>();
        for (Scope scope : scopes) {
            Set<String> out = dropped.getOrDefault(kept.size(), Set.of());
            SortedMap<String, Sourced<Level>> levels = new TreeMap<>(scope.levels());
            levels.keySet().removeAll(out);
            kept.add(new Scope(scope.where(), scope.from(), scope.until(), levels, scope.origin()));
        }
        return kept;
    }

    List<Waiver> waivers() {
        return waivers.stream().filter(w -> !gone.contains(w)).toList();
    }

    List<Overruled> overruled() {
        return overruled;
    }

    private boolean drops(Lock lock, int index) {
        Sourced<Level> level = scopes.get(index).levels().get(lock.rule());
        if (level == null || level.value().compareTo(lock.floor()) >= 0 || !isElsewhere(level.origin(), lock)) {
            return false;
        }
        overrule(lock, level);
        dropped.computeIfAbsent(index, _ -> new HashSet<>()).add(lock.rule());
        return true;
    }

    private boolean takes(Lock lock, Waiver waiver) {
        boolean elsewhere = isElsewhere(waiver.origin(), lock);
        if (elsewhere) {
            overruled.add(new Overruled(lock.rule(), "its waiver", waiver.origin(), lock.origin()));
            gone.add(waiver);
        }
        return elsewhere;
    }

    /** What a policy says beside its own lock is the exception it makes. */
    private static boolean isElsewhere(Origin origin, Lock lock) {
        return !origin.file().equals(lock.origin().file());
    }
}
