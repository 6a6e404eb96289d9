package dev.magistrait.policy.load;

import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.finding.RuleGroup;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Lock;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.PolicyFile;
import dev.magistrait.policy.RuleNames;
import dev.magistrait.policy.Scope;
import dev.magistrait.policy.Settings;
import dev.magistrait.policy.Sourced;
import dev.magistrait.policy.Waiver;
import dev.magistrait.policy.load.PolicyDocument.Base;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts one policy upon the other: the later wins, but for what is locked. */
final class Merger {

    private static final String BUNDLED = "bundled:";
    private static final SortedMap<String, Sourced<Level>> NOTHING = new TreeMap<>();

    private final Map<String, Level> known = new HashMap<>();
    private final Map<String, RuleGroup> groups = new HashMap<>();
    private final List<PolicyFile> files = new ArrayList<>();
    private final SortedMap<String, Sourced<Level>> levels = new TreeMap<>();
    private final SortedMap<String, Lock> locked = new TreeMap<>();
    private final Exceptions exceptions = new Exceptions();
    private final Enforcing enforcing = new Enforcing();
    private final Tuner tuner = new Tuner();
    private final Map<String, CustomRule> rules = new LinkedHashMap<>();
    private final List<CustomRule> shadowed = new ArrayList<>();
    /** What bundled policies say of levels, by their names. */
    private final Map<String, SortedMap<String, Sourced<Level>>> bundled = new HashMap<>();

    private final boolean whole;
    private Settings settings = Settings.DEFAULT;
    private String title = "";

    /**
     * @param whole whether all policies could be read; a rule of one that could not is no mistake
     */
    Merger(Collection<Rule> catalogue, boolean whole) {
        this.whole = whole;
        catalogue.forEach(rule -> {
            known.put(rule.id(), rule.level());
            groups.put(rule.id(), rule.group());
        });
    }

    /** Adds what the document says; what it may not say is added to its mistakes. */
    void add(PolicyDocument document) {
        files.add(document.file());
        title = document.title().isEmpty() ? title : document.title();
        document.settings().forEach((key, values) -> settings = settings.with(key, values));
        enforcing.add(document);
        document.declared().forEach(id -> {
            known.putIfAbsent(id, Level.WARNING);
            groups.putIfAbsent(id, RuleGroup.CUSTOM);
        });
        document.rules().forEach(rule -> add(rule, document));
        tuner.declare(document);
        document.tuning().set().forEach(setting -> tune(setting, document));
        document.mentioned().stream()
                .filter(rule -> !RuleNames.several(rule.value()))
                .forEach(rule -> isKnown(rule.value(), rule.origin(), document));
        Spread spread = new Spread(groups, whole, document.mistakes());
        SortedMap<String, Sourced<Level>> said = allowed(document.levels(), spread, document);
        bundled.put(document.file().name(), said);
        levels.putAll(said);
        document.scopes()
                .forEach(s -> exceptions.add(
                        new Scope(s.where(), s.from(), s.until(), allowed(s.levels(), spread, document), s.origin())));
        document.waivers().forEach(waiver -> add(waiver, document));
        Map<String, Lock> locks = new HashMap<>();
        document.locked().forEach(lock -> lock(lock, said, document).ifPresent(l -> locks.put(l.rule(), l)));
        overrule(locks);
    }

    Policy policy() {
        return new Policy(
                title,
                files,
                settings,
                levels,
                locked,
                exceptions.scopes(),
                List.copyOf(rules.values()),
                shadowed,
                exceptions.waivers(),
                Stream.concat(exceptions.overruled().stream(), enforcing.overruled().stream())
                        .toList(),
                enforcing.merged());
    }

    private void tune(Tuning.Setting setting, PolicyDocument document) {
        String id = setting.rule().value();
        CustomRule now = rules.get(id);
        if (now != null) {
            tuner.tuned(setting, now, Optional.ofNullable(locked.get(id)), document)
                    .ifPresent(rule -> rules.put(id, rule));
        } else if (isKnown(id, document.mistakes().origin(setting.rule().region()), document) && whole) {
            document.mistakes().add(setting.rule().region(), "`" + id + "` has no parameters", "");
        }
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

    /** What is said of rules, by id, without what may not be said. */
    private SortedMap<String, Sourced<Level>> allowed(
            SortedMap<String, Sourced<Level>> said, Spread spread, PolicyDocument document) {
        SortedMap<String, Sourced<Level>> kept = new TreeMap<>();
        spread.over(said).forEach((id, level) -> {
            boolean named = said.containsKey(id);
            if (!named || isKnown(id, level.origin(), document)) {
                if (named ? mayLower(id, level, document) : lowers(id, level)) {
                    kept.put(id, level);
                }
            }
        });
        return kept;
    }

    /** Of a rule that is locked a glob or group says nothing. */
    private boolean lowers(String id, Sourced<Level> level) {
        Lock lock = locked.get(id);
        if (lock == null || level.value().compareTo(lock.floor()) >= 0) {
            return true;
        }
        exceptions.overrule(lock, level);
        return false;
    }

    private void add(Waiver waiver, PolicyDocument document) {
        Lock lock = locked.get(waiver.rule());
        if (lock != null) {
            document.mistakes().at(waiver.origin(), "`" + waiver.rule() + "` is locked and cannot be waived", by(lock));
        } else if (isKnown(waiver.rule(), waiver.origin(), document)) {
            exceptions.add(waiver);
        }
    }

    /** The lock that now holds, if this made it. */
    private Optional<Lock> lock(Sourced<String> rule, SortedMap<String, Sourced<Level>> said, PolicyDocument document) {
        String id = rule.value();
        if (!isKnown(id, rule.origin(), document)) {
            return Optional.empty();
        }
        Lock lock = new Lock(id, floor(id, said, document), rule.origin());
        Lock before = locked.get(id);
        if (before != null && before.floor().compareTo(lock.floor()) >= 0) {
            return Optional.empty();
        }
        locked.put(id, lock);
        return Optional.of(lock);
    }

    /** The level that the document means to keep: it, or what it extends, says which; else none below that of the rule itself. */
    private Level floor(String id, SortedMap<String, Sourced<Level>> said, PolicyDocument document) {
        Sourced<Level> own = said.get(id);
        if (own != null) {
            return own.value();
        }
        for (Base base : document.bases().reversed()) {
            if (base instanceof Base.Named named) {
                Sourced<Level> of =
                        bundled.getOrDefault(BUNDLED + named.text(), NOTHING).get(id);
                if (of != null) {
                    return of.value();
                }
            }
        }
        Sourced<Level> usual =
                bundled.getOrDefault(BUNDLED + "default", NOTHING).get(id);
        Level plain = usual == null ? known.getOrDefault(id, Level.OFF) : usual.value();
        Level now = levels.containsKey(id) ? levels.get(id).value() : plain;
        return now.compareTo(plain) > 0 ? now : plain;
    }

    /** Locks hold whatever stands before them in other policies. */
    private void overrule(Map<String, Lock> locks) {
        for (Lock lock : locks.values()) {
            Sourced<Level> level = levels.get(lock.rule());
            if (level != null && level.value().compareTo(lock.floor()) < 0) {
                exceptions.overrule(lock, level);
                levels.put(lock.rule(), new Sourced<>(lock.floor(), lock.origin()));
            }
            exceptions.lock(lock);
        }
    }

    private boolean isKnown(String id, Origin origin, PolicyDocument document) {
        if (!known.containsKey(id) && (whole || !id.contains("/"))) {
            List<String> names = new ArrayList<>(known.keySet());
            names.addAll(RuleGroup.words());
            document.mistakes().at(origin, "unknown rule `" + id + "`", Mistakes.meant(id, names));
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
