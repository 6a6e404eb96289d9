package dev.magistrait.policy.load;

import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.Glob;
import dev.magistrait.policy.Globs;
import dev.magistrait.policy.LevelsOfDay;
import dev.magistrait.policy.Lock;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.PolicyFile;
import dev.magistrait.policy.Scope;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.policy.Settings;
import dev.magistrait.policy.Sourced;
import dev.magistrait.policy.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Looks for what in policies does nothing. What comes with the program, and what lies in Git, is left alone. */
public final class Review {

    private final Policy policy;
    /** By the names of their files. */
    private final Map<String, PolicyDocument> own = new HashMap<>();

    private final Map<String, Sourced<Level>> levels = new HashMap<>();
    private final Map<String, Lock> locks = new HashMap<>();
    private final List<Lint> found = new ArrayList<>();
    private Settings settings = Settings.DEFAULT;

    Review(Policy policy, List<PolicyDocument> documents, Collection<Rule> catalogue) {
        this.policy = policy;
        documents.stream()
                .filter(d -> own(d.file()))
                .forEach(d -> own.putIfAbsent(d.file().name(), d));
        catalogue.forEach(r -> levels.put(r.id(), new Sourced<>(r.level(), Origin.BUILT_IN)));
        documents.forEach(this::read);
        policy.rules().forEach(rule -> new RuleReview(rule, this::add).look());
        policy.shadowed()
                .forEach(rule -> add(
                        "shadowed-rule",
                        rule.origin(),
                        "a later rule replaces `" + rule.id() + "`",
                        "remove it, or give one of them another id"));
    }

    public Policy policy() {
        return policy;
    }

    /** What shows without any code, on that day; sorted. */
    public List<Lint> alone(LocalDate today) {
        policy.scopes().stream()
                .filter(s -> today.isAfter(s.until()))
                .forEach(s -> add("ended-scope", s.origin(), "the scope held until " + s.until(), "remove it"));
        policy.scopes().forEach(s -> shape(s, today));
        policy.waivers().stream()
                .filter(w -> today.isAfter(w.until()))
                .forEach(w -> add(
                        "expired-waiver",
                        w.origin(),
                        "the waiver of `" + w.rule() + "` held until " + w.until(),
                        "remove it, or agree with `" + w.owner() + "` on another day"));
        return found.stream().sorted().distinct().toList();
    }

    /** Globs that cannot mean what they say. For a while a level may hold everywhere. */
    private void shape(Scope scope, LocalDate today) {
        for (String glob : scope.where()) {
            String why = Glob.impossible(glob);
            if (!why.isEmpty()) {
                add(
                        "impossible-scope",
                        scope.origin(),
                        "no file can be in `" + glob + "`: " + why,
                        "fix it, or remove it");
            } else if (scope.until().equals(LocalDate.MAX) && !scope.from().isAfter(today) && Glob.boundless(glob)) {
                add(
                        "boundless-scope",
                        scope.origin(),
                        "all code is in `" + glob + "`",
                        "name what is meant, or give the levels under `levels`");
            }
        }
    }

    /**
     * What shows on some code too; sorted.
     *
     * @param files all files that findings can be in, relative to their workspace
     * @param crates the names of all packages
     * @param waives whether a waiver waives something
     */
    public List<Lint> with(Set<String> files, Set<String> crates, Predicate<Waiver> waives, LocalDate today) {
        unreached(files);
        policy.rules().forEach(rule -> new RuleReview(rule, this::add).lookAt(crates));
        hidden(files, today).stream()
                .mapToObj(policy.scopes()::get)
                .forEach(scope -> add(
                        "hidden-scope",
                        scope.origin(),
                        "later scopes say otherwise of all that this one says",
                        "remove it"));
        policy.waivers().stream()
                .filter(w -> !today.isAfter(w.until()) && !waives.test(w))
                .forEach(w -> add(
                        "stale-waiver", w.origin(), "the waiver of `" + w.rule() + "` waives nothing", "remove it"));
        return alone(today);
    }

    private void unreached(Set<String> files) {
        List<Scope> scopes = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Scope scope : policy.scopes()) {
            for (String glob : scope.where()) {
                scopes.add(scope);
                texts.add(glob);
            }
        }
        Globs globs = new Globs(texts);
        BitSet reached = new BitSet();
        files.forEach(file -> reached.or(globs.holding(file)));
        for (int i = reached.nextClearBit(0); i < texts.size(); i = reached.nextClearBit(i + 1)) {
            if (Glob.impossible(texts.get(i)).isEmpty()) {
                add(
                        "unreachable-scope",
                        scopes.get(i).origin(),
                        "no file is in `" + texts.get(i) + "`",
                        "name files as they lie below the workspace, or remove it");
            }
        }
    }

    /** Scopes that hold files, and in each of them say nothing that a later one does not say otherwise, for as long. */
    private BitSet hidden(Set<String> files, LocalDate today) {
        LevelsOfDay levelsOfDay = policy.on(today);
        BitSet held = new BitSet();
        BitSet heard = new BitSet();
        for (String file : files) {
            BitSet holding = levelsOfDay.holding(file);
            held.or(holding);
            hear(holding, heard);
        }
        held.andNot(heard);
        return held;
    }

    /** Goes through the scopes of one file from the last to the first. */
    private void hear(BitSet holding, BitSet heard) {
        Map<String, LocalDate> said = new HashMap<>();
        for (int i = holding.length() - 1; i >= 0; i = holding.previousSetBit(i - 1)) {
            Scope scope = policy.scopes().get(i);
            for (String id : scope.levels().keySet()) {
                LocalDate later = said.getOrDefault(id, LocalDate.MIN);
                if (later.isBefore(scope.until())) {
                    heard.set(i);
                    said.put(id, scope.until());
                }
            }
        }
    }

    /** What the document says that holds already without it. */
    private void read(PolicyDocument document) {
        document.settings().forEach((key, values) -> {
            values.forEach(value -> setting(key, value));
            settings = settings.with(key, values);
        });
        document.rules().forEach(r -> levels.put(r.id(), new Sourced<>(r.level(), r.origin())));
        document.levels().forEach((id, level) -> {
            Sourced<Level> before = levels.get(id);
            if (before != null && before.value() == level.value()) {
                String message = "`" + id + "` is `" + level.value().word() + "` already";
                add("repeated-level", level.origin(), message, "remove it: " + by(before.origin()));
            }
            levels.put(id, level);
        });
        document.locked().forEach(this::lock);
    }

    private void setting(SettingKey key, Sourced<String> value) {
        settings.sourced(key).stream()
                .filter(v -> v.value().equals(value.value()))
                .findFirst()
                .ifPresent(before -> add(
                        "repeated-setting",
                        value.origin(),
                        "`" + key.key() + "` " + (key.form().many() ? "has" : "is") + " `" + value.value()
                                + "` already",
                        "remove it: " + by(before.origin())));
    }

    private void lock(Sourced<String> rule) {
        String id = rule.value();
        Level floor = levels.getOrDefault(id, new Sourced<>(Level.OFF, Origin.BUILT_IN))
                .value();
        Lock before = locks.get(id);
        if (before != null && before.floor().compareTo(floor) >= 0) {
            add(
                    "idle-lock",
                    rule.origin(),
                    "`" + id + "` is locked at `" + before.floor().word() + "` already",
                    "remove it: " + by(before.origin()));
            return;
        }
        if (floor == Level.OFF) {
            String message = "`" + id + "` is `off`, below which nobody can lower it";
            add("idle-lock", rule.origin(), message, "give it a level, or remove the lock");
        }
        locks.put(id, new Lock(id, floor, rule.origin()));
    }

    private static String by(Origin origin) {
        return origin.file().equals(Origin.BUILT_IN.file()) ? "so it is by default" : "so says " + origin;
    }

    private void add(String id, Origin origin, String message, String help) {
        PolicyDocument document = own.get(origin.file());
        if (document != null) {
            found.add(new Lint(id, document.mistakes().note(origin, message, help)));
        }
    }

    private static boolean own(PolicyFile file) {
        return !file.name().startsWith("bundled:") && !file.name().matches(".*@[0-9a-f]{12}:.*");
    }
}
