package dev.magistrait.analysis;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.engine.Law;
import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.policy.PolicyLaw;
import dev.magistrait.fact.Fact;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.resolve.Conventions;
import dev.magistrait.timing.Lap;
import dev.magistrait.timing.Meter;
import dev.magistrait.timing.Stage;
import dev.magistrait.timing.Tally;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The bundled law, and the law of each policy of a run. Each is built once it is clear that it will be asked, beside what else there is to do. */
final class Laws {

    private @Nullable CompletableFuture<Law> bundled;
    private final Map<Policy, CompletableFuture<PolicyLaw>> own = new HashMap<>();
    private final Clock clock;
    private final Meter meter;

    Laws(Clock clock, Meter meter) {
        this.clock = clock;
        this.meter = meter;
    }

    /** Starts to build the bundled law, if nobody has done so yet. */
    void begin() {
        var _ = bundled();
    }

    private synchronized CompletableFuture<Law> bundled() {
        CompletableFuture<Law> begun = bundled;
        if (begun == null) {
            begun = CompletableFuture.supplyAsync(() -> meter.timed(Stage.RULE_BASE, Law::bundled));
            bundled = begun;
        }
        return begun;
    }

    /** Starts to compile the rules of a policy. */
    void enact(Policy policy) {
        if (policy.present()) {
            own.computeIfAbsent(
                    policy, p -> bundled().thenApplyAsync(_ -> meter.timed(Stage.RULE_BASE, () -> PolicyLaw.of(p))));
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Lets the rules of all other policies go. */
    void retain(Collection<Policy> policies) {
        own.keySet().retainAll(policies);
    }

    Ruling judge(List<Fact> facts, Policy policy) {
        meter.addAll(Tally.FOUND, facts);
        CompletableFuture<PolicyLaw> law = own.get(policy);
        try (Lap _ = meter.start(Stage.JUDGING)) {
            return law == null
                    ? awaited(bundled()).judge(facts, meter)
                    : awaited(law).judge(facts, LocalDate.now(clock), meter);
        }
    }

    private <T> T awaited(CompletableFuture<T> law) {
        return meter.timed(Stage.WAITING, law::join);
    }

    /** The law of a policy, to open sessions with. */
    PolicyLaw law(Policy policy) {
        CompletableFuture<PolicyLaw> law = own.get(policy);
        return law == null ? PolicyLaw.of(policy) : law.join();
    }

    /** The findings of a session at the levels of a law's policy. */
    Ruling weighed(Ruling ruling, PolicyLaw law) {
        List<Finding> findings = law.weighed(ruling.findings(), LocalDate.now(clock));
        return ruling.with(findings);
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
                        policy.settings().list(SettingKey.KEEPING_MACROS),
                        policy.settings().table(SettingKey.TRAIT_MACROS))
                : Conventions.NONE;
    }
}
