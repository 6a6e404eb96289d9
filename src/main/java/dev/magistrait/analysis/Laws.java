package dev.magistrait.analysis;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.engine.Law;
import dev.magistrait.engine.PolicyLaw;
import dev.magistrait.engine.Ruling;
import dev.magistrait.fact.Fact;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.resolve.Conventions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The bundled law, and the law of each policy of a run. Built while files are read. */
final class Laws {

    private final CompletableFuture<Law> bundled = CompletableFuture.supplyAsync(Law::bundled);
    private final Map<Policy, CompletableFuture<PolicyLaw>> own = new HashMap<>();
    private final Clock clock;

    Laws(Clock clock) {
        this.clock = clock;
    }

    /** Starts to compile the rules of a policy. */
    void enact(Policy policy) {
        if (policy.present()) {
            own.computeIfAbsent(policy, p -> bundled.thenApplyAsync(_ -> PolicyLaw.of(p)));
        }
    }

    Ruling judge(List<Fact> facts, Policy policy) {
        CompletableFuture<PolicyLaw> law = own.get(policy);
        return law == null ? bundled.join().judge(facts) : law.join().judge(facts, LocalDate.now(clock));
    }

    /** The law of a policy, to open sessions with. */
    PolicyLaw law(Policy policy) {
        CompletableFuture<PolicyLaw> law = own.get(policy);
        return law == null ? PolicyLaw.of(policy) : law.join();
    }

    /** The findings of a session at the levels of a law's policy. */
    Ruling weighed(Ruling ruling, PolicyLaw law) {
        List<Finding> findings = law.weighed(ruling.findings(), LocalDate.now(clock));
        return new Ruling(ruling.decisions(), ruling.ladders(), findings);
    }

    /** All rules that can report, each with the level in force. */
    List<Rule> rules(Policy policy) {
        CompletableFuture<PolicyLaw> law = own.get(policy);
        return law == null ? Catalogue.rules() : law.join().rules();
    }

    static Conventions conventions(Policy policy) {
        return policy.present()
                ? Conventions.of(
                        policy.settings().list(SettingKey.SEND_SINKS),
                        policy.settings().list(SettingKey.KEEPING_MACROS))
                : Conventions.NONE;
    }
}
