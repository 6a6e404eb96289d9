package dev.magistrait.policy.load;

import dev.magistrait.finding.Level;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Enforcement;
import dev.magistrait.policy.GitPin;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.PolicyFile;
import dev.magistrait.policy.Scope;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.policy.Sourced;
import dev.magistrait.policy.Waiver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * One policy as its file says, before it is merged with others.
 *
 * @param title empty without
 * @param file what was read
 * @param enforcement its baseline as written, until it is known where the policy lies
 * @param tuning what it says of parameters
 * @param declared ids of its rules, those with mistakes too
 * @param mentioned rules that parts with mistakes name
 * @param mistakes what is wrong in it, to which merging adds
 */
record PolicyDocument(
        String title,
        PolicyFile file,
        List<Base> bases,
        Map<SettingKey, List<Sourced<String>>> settings,
        Enforcement enforcement,
        SortedMap<String, Sourced<Level>> levels,
        List<Sourced<String>> locked,
        List<Scope> scopes,
        List<CustomRule> rules,
        Tuning tuning,
        List<Waiver> waivers,
        Set<String> declared,
        List<Sourced<String>> mentioned,
        Mistakes mistakes) {

    /** The same with another baseline. */
    PolicyDocument known(Optional<Sourced<String>> baseline) {
        return new PolicyDocument(
                title,
                file,
                bases,
                settings,
                enforcement.known(baseline),
                levels,
                locked,
                scopes,
                rules,
                tuning,
                waivers,
                declared,
                mentioned,
                mistakes);
    }

    /** A policy below this one. */
    sealed interface Base {
        Origin origin();

        /** A bundled name or a relative path. */
        record Named(String text, Origin origin) implements Base {}

        /** One in Git. */
        record Pinned(GitPin pin, Origin origin) implements Base {}
    }
}
