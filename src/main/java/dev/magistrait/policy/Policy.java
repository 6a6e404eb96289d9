package dev.magistrait.policy;

import dev.magistrait.finding.Level;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What holds after all policies are merged; the later wins.
 *
 * @param title of the last policy that has one
 * @param files what it was read from, the bundled default first; none where no policy was read
 * @param levels what policies say of rules, by id; those of custom rules among them
 * @param locked by rule id
 * @param scopes the later wins
 * @param rules custom rules in order; of several with one id the last
 * @param shadowed custom rules that a later one of the same id replaced
 * @param overruled what counts for nothing, since a later policy locks the rule
 * @param enforcement which findings are reported, and which stop a check
 */
public record Policy(
        String title,
        List<PolicyFile> files,
        Settings settings,
        SortedMap<String, Sourced<Level>> levels,
        SortedMap<String, Lock> locked,
        List<Scope> scopes,
        List<CustomRule> rules,
        List<CustomRule> shadowed,
        List<Waiver> waivers,
        List<Overruled> overruled,
        Enforcement enforcement) {

    /** What holds where there is no policy. Rests on code alone, so that a check without one reads no YAML. */
    public static final Policy NONE = new Policy(
            "",
            List.of(),
            Settings.DEFAULT,
            new TreeMap<>(),
            new TreeMap<>(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** One in which nothing is overruled, and that enforces what is usual. */
    public Policy(
            String title,
            List<PolicyFile> files,
            Settings settings,
            SortedMap<String, Sourced<Level>> levels,
            SortedMap<String, Lock> locked,
            List<Scope> scopes,
            List<CustomRule> rules,
            List<CustomRule> shadowed,
            List<Waiver> waivers) {
        this(title, files, settings, levels, locked, scopes, rules, shadowed, waivers, List.of(), Enforcement.USUAL);
    }

    public Policy {
        files = List.copyOf(files);
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        locked = Collections.unmodifiableSortedMap(new TreeMap<>(locked));
        scopes = List.copyOf(scopes);
        rules = List.copyOf(rules);
        shadowed = List.copyOf(shadowed);
        waivers = List.copyOf(waivers);
        overruled = List.copyOf(overruled);
    }

    /** What it says of levels on that day. */
    public LevelsOfDay on(LocalDate today) {
        return new LevelsOfDay(this, today);
    }

    /** What it says of the level of a rule in a file on that day; empty where it says nothing. */
    public Optional<Sourced<Level>> level(String rule, String file, LocalDate today) {
        return on(today).level(rule, file);
    }

    /** The same with another value of a setting, or with more in its list. */
    public Policy with(SettingKey key, List<String> values) {
        List<Sourced<String>> supposed =
                values.stream().map(v -> new Sourced<>(v, Origin.BUILT_IN)).toList();
        return new Policy(
                title,
                files,
                settings.with(key, supposed),
                levels,
                locked,
                scopes,
                rules,
                shadowed,
                waivers,
                overruled,
                enforcement);
    }

    /** The same with less that is reported. */
    public Policy excluding(List<String> globs) {
        return globs.isEmpty()
                ? this
                : new Policy(
                        title,
                        files,
                        settings,
                        levels,
                        locked,
                        scopes,
                        rules,
                        shadowed,
                        waivers,
                        overruled,
                        enforcement.excluding(globs));
    }

    /** What its rules are for, by their ids. */
    public Map<String, RuleAbout> abouts() {
        Map<String, RuleAbout> found = new HashMap<>();
        rules.forEach(r -> found.put(r.id(), r.about()));
        return found;
    }

    /** The level of a rule where no scope says otherwise. */
    public Level level(String rule, Level otherwise) {
        Sourced<Level> said = levels.get(rule);
        return said == null ? otherwise : said.value();
    }

    /** The level of one of its rules where no scope says otherwise. */
    public Level levelOf(CustomRule rule) {
        return level(rule.id(), rule.level());
    }

    /** Whether any policy was read. */
    public boolean present() {
        return !files.isEmpty();
    }
}
