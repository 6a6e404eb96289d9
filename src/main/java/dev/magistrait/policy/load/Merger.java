package dev.magistrait.policy.load;

import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Lock;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.PolicyFile;
import dev.magistrait.policy.Scope;
import dev.magistrait.policy.Settings;
import dev.magistrait.policy.Sourced;
import dev.magistrait.policy.Waiver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts one policy upon the other: the later wins, but for what is locked. */
final class Merger {

    private final Map<String, Level> known = new HashMap<>();
    private final List<PolicyFile> files = new ArrayList<>();
    private final SortedMap<String, Sourced<Level>> levels = new TreeMap<>();
    private final SortedMap<String, Lock> locked = new TreeMap<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final Map<String, CustomRule> rules = new LinkedHashMap<>();
    private final List<CustomRule> shadowed = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final boolean whole;
    private Settings settings = Settings.DEFAULT;
    private String title = "";

    /**
     * @param whole whether all policies could be read; a rule of one that could not is no mistake
     */
    Merger(Collection<Rule> catalogue, boolean whole) {
        this.whole = whole;
        catalogue.forEach(rule -> known.put(rule.id(), rule.level()));
    }

    /** Adds what the document says; what it may not say is added to its mistakes. */
    void add(PolicyDocument document) {
        files.add(document.file());
        title = document.title().isEmpty() ? title : document.title();
        document.settings().forEach((key, values) -> settings = settings.with(key, values));
        document.declared().forEach(id -> known.putIfAbsent(id, Level.WARNING));
        document.rules().forEach(rule -> add(rule, document));
        document.mentioned().forEach(rule -> isKnown(rule.value(), rule.origin(), document));
        document.levels().forEach((id, level) -> {
            if (isKnown(id, level.origin(), document) && mayLower(id, level, document)) {
                levels.put(id, level);
            }
        });
        document.scopes().forEach(scope -> add(scope, document));
        document.waivers().forEach(waiver -> add(waiver, document));
        document.locked().forEach(lock -> lock(lock, document));
    }

    Policy policy() {
        return new Policy(
                title, files, settings, levels, locked, scopes, List.copyOf(rules.values()), shadowed, waivers);
    }

    private void add(CustomRule rule, PolicyDocument document) {
        Lock lock = locked.get(rule.id());
        if (lock != null) {
            document.mistakes().at(rule.origin(), "`" + rule.id() + "` is locked and cannot be replaced", by(lock));
            return;
        }
        CustomRule before = rules.remove(rule.id());
        if (before != null) {
            shadowed.add(before);
        }
        rules.put(rule.id(), rule);
        known.put(rule.id(), rule.level());
    }

    private void add(Scope scope, PolicyDocument document) {
        SortedMap<String, Sourced<Level>> kept = new TreeMap<>();
        scope.levels().forEach((id, level) -> {
            if (isKnown(id, level.origin(), document) && mayLower(id, level, document)) {
                kept.put(id, level);
            }
        });
        scopes.add(new Scope(scope.where(), scope.until(), kept, scope.origin()));
    }

    private void add(Waiver waiver, PolicyDocument document) {
        Lock lock = locked.get(waiver.rule());
        if (lock != null) {
            document.mistakes().at(waiver.origin(), "`" + waiver.rule() + "` is locked and cannot be waived", by(lock));
        } else if (isKnown(waiver.rule(), waiver.origin(), document)) {
            waivers.add(waiver);
        }
    }

    private void lock(Sourced<String> rule, PolicyDocument document) {
        String id = rule.value();
        if (isKnown(id, rule.origin(), document)) {
            Level floor = levels.containsKey(id) ? levels.get(id).value() : known.getOrDefault(id, Level.OFF);
            Lock before = locked.get(id);
            if (before == null || before.floor().compareTo(floor) < 0) {
                locked.put(id, new Lock(id, floor, rule.origin()));
            }
        }
    }

    private boolean isKnown(String id, Origin origin, PolicyDocument document) {
        if (!known.containsKey(id) && (whole || !id.contains("/"))) {
            document.mistakes().at(origin, "unknown rule `" + id + "`", Mistakes.meant(id, known.keySet()));
        }
        return known.containsKey(id);
    }

    private boolean mayLower(String id, Sourced<Level> level, PolicyDocument document) {
        Lock lock = locked.get(id);
        if (lock == null || level.value().compareTo(lock.floor()) >= 0) {
            return true;
        }
        document.mistakes()
                .at(
                        level.origin(),
                        "`" + id + "` is locked and cannot be lowered to `"
                                + level.value().word() + "`",
                        by(lock));
        return false;
    }

    private static String by(Lock lock) {
        return "locked at `" + lock.floor().word() + "` by " + lock.origin();
    }
}
