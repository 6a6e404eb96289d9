package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Hypothesis;
import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.LiveWorkspace;
import dev.magistrait.analysis.Policies;
import dev.magistrait.analysis.PolicyAtHand;
import dev.magistrait.engine.Decision;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.RustFeature;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.policy.git.GitRepositories;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.whatif.Answer;
import dev.magistrait.report.whatif.Effort;
import dev.magistrait.rust.Edition;
import dev.magistrait.rust.RustVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is supposed comes to what a check of code that is edited so says. */
class WhatIfTest {

    private static final PolicyAtHand AT_HAND = new PolicyAtHand(GitRepositories.ofUser());

    @TempDir
    private Path directory = Path.of("");

    private Path edited = Path.of("");
    private List<Live> open = List.of();

    @BeforeEach
    void copy() throws IOException {
        edited = directory.resolve("storefront");
        copy(Sample.SAMPLES.resolve("storefront"), edited);
        open = List.of(Today.analysis(2).live(Job.of(List.of(Sample.SAMPLES.resolve("storefront"))), Progress.SILENT));
    }

    @AfterEach
    void close() {
        open.forEach(Live::close);
    }

    @Test
    void an_older_rust_is_what_manifests_would_declare() throws IOException {
        declare("1.74");

        Answer answer = ask(msrv("1.74"));

        assertThat(Said.all(answer.after())).isEqualTo(Said.all(check()));
        assertThat(answer.difference().decided()).hasSize(15);
        assertThat(answer.effort()).isEqualTo(new Effort(10, 7, 0));
    }

    @Test
    void an_edition_does_not_go_with_an_older_rust() throws IOException {
        for (Path manifest : manifests()) {
            edit(manifest, m -> m.replace("edition.workspace = true", "edition = \"2024\""));
        }
        try (Live live = Today.analysis(2).live(Job.of(List.of(edited)), Progress.SILENT)) {
            Answer answer = live.suppose(msrv("1.74"), List.of("x"));
            declare("1.74");

            assertThat(Said.all(answer.after())).isEqualTo(Said.all(check()));
            assertThat(Said.verdicts(answer.after()).values()).noneMatch(v -> v.contains("row 2"));
        }
    }

    @Test
    void a_setting_is_what_a_policy_would_say() throws IOException {
        policy("settings: { both: async-trait, runtime: single-thread }\n");

        Answer answer = ask(settings(
                Map.of(SettingKey.BOTH, List.of("async-trait"), SettingKey.RUNTIME, List.of("single-thread"))));

        assertThat(Said.all(answer.after())).isEqualTo(Said.all(check()));
        assertThat(answer.difference().decided()).hasSizeGreaterThan(5);
    }

    @Test
    void a_policy_is_that_policy() {
        Policy strict = AT_HAND.named(List.of("strict"));

        Answer answer = ask(new Hypothesis(List.of(), List.of(strict), Map.of(), List.of(), List.of(), List.of()));

        Report checked = new Analysis(
                        new Tool("magistrait", "0"),
                        Edition.E2021,
                        2,
                        Policies.standard(List.of("strict")),
                        Today.CLOCK)
                .check(List.of(edited), Progress.SILENT);
        assertThat(Said.all(answer.after())).isEqualTo(Said.all(checked));
        assertThat(answer.difference().weighed()).hasSizeGreaterThan(5);
    }

    @Test
    void a_policy_with_rules_of_its_own_is_tried_in_another_session() throws IOException {
        policy("""
                rules:
                  - id: shop/no-cache
                    title: no caches
                    why: they lie
                    when:
                      trait t: { name: Cache }
                    verdict: { mechanism: native-send, because: they lie }
                """);
        Policy own = AT_HAND.at(edited, List.of()).orElseThrow();

        Answer answer = ask(new Hypothesis(List.of(), List.of(own), Map.of(), List.of(), List.of(), List.of()));

        assertThat(Said.all(answer.after())).isEqualTo(Said.all(check()));
        assertThat(answer.difference().decided()).hasSize(1);
    }

    @Test
    void a_use_that_goes_is_one_that_is_not_written() throws IOException {
        edit(
                edited.resolve("storefront/src/events.rs"),
                rust -> rust.replace("pub far: Arc<dyn Cache>,", "pub far: Arc<C>,"));

        Answer answer =
                ask(new Hypothesis(List.of(), List.of(), Map.of(), List.of(), List.of(dyn("Cache")), List.of()));

        assertThat(Said.all(answer.after())).isEqualTo(Said.all(check()));
        assertThat(answer.difference().decided()).hasSize(1);
        assertThat(answer.effort()).isEqualTo(new Effort(1, 0, 1));
    }

    @Test
    void a_use_that_comes_is_one_more() throws IOException {
        Path file = edited.resolve("store-api/src/checkout.rs");
        edit(file, rust -> rust + "\npub fn more(_: &dyn TaxRates) {}\n");

        Answer answer =
                ask(new Hypothesis(List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(trait("TaxRates"))));

        assertThat(Said.verdicts(answer.after())).isEqualTo(Said.verdicts(check()));
        assertThat(answer.difference().decided()).hasSize(1);
    }

    @Test
    void where_callers_can_ask_for_send_themselves_no_trait_need_promise_it() {
        Answer answer = ask(feature(RustFeature.RETURN_TYPE_NOTATION));

        assertThat(Said.verdicts(answer.after()).values())
                .filteredOn(v -> v.contains("native-send"))
                .isEmpty();
        assertThat(changes(answer))
                .contains("Inventory native-send → native", "Job native-send → native")
                .noneMatch(c -> c.startsWith("Cache "));
    }

    @Test
    void where_the_language_makes_trait_objects_dyn_asks_for_no_form() {
        Answer answer = ask(feature(RustFeature.ASYNC_FN_IN_DYN_TRAIT));

        assertThat(changes(answer))
                .contains("Cache trait-variant + async-trait → native", "Listener async-trait → native")
                .noneMatch(c -> c.startsWith("Job ") || c.startsWith("FraudCheck "));
        assertThat(Said.all(answer.after()).keySet()).noneMatch(f -> f.startsWith("dyn-native-async"));
    }

    @Test
    void all_of_it_holds_at_once() throws IOException {
        declare("1.84");
        policy("settings: { both: dynosaur }\n");
        edit(
                edited.resolve("storefront/src/events.rs"),
                rust -> rust.replace("pub far: Arc<dyn Cache>,", "pub far: Arc<C>,"));

        Answer answer = ask(new Hypothesis(
                List.of(new RustVersion(1, 84, 0)),
                List.of(),
                Map.of(SettingKey.BOTH, List.of("dynosaur")),
                List.of(),
                List.of(dyn("Cache")),
                List.of()));

        assertThat(Said.all(answer.after())).isEqualTo(Said.all(check()));
        assertThat(answer.difference().decided()).hasSizeGreaterThan(4);
    }

    @Test
    void a_question_leaves_nothing_behind() {
        Live live = open.getFirst();
        var before = Said.all(live.report());
        Answer first = ask(msrv("1.74"));
        ask(settings(Map.of(SettingKey.SEND_SINKS, List.of("acme::run"))));

        assertThat(Said.all(ask(msrv("1.74")).after())).isEqualTo(Said.all(first.after()));
        assertThat(Said.all(ask(Hypothesis.NOTHING).after())).isEqualTo(before);
        assertThat(live.workspaces().getFirst().inquiry().ruling().decisions())
                .isEqualTo(live.workspaces().getFirst().report().decisions());
    }

    private Answer ask(Hypothesis hypothesis) {
        return open.getFirst().suppose(hypothesis, List.of("x"));
    }

    private static List<String> changes(Answer answer) {
        return answer.difference().decided().stream()
                .map(d -> d.trait().substring(d.trait().lastIndexOf(':') + 1) + " " + d.before() + " → " + d.after())
                .toList();
    }

    private static Hypothesis feature(String name) {
        return new Hypothesis(List.of(), List.of(), Map.of(), List.of(new RustFeature(name)), List.of(), List.of());
    }

    private static Hypothesis msrv(String version) {
        RustVersion rust = RustVersion.parse(version).orElseThrow();
        return new Hypothesis(List.of(rust), List.of(), Map.of(), List.of(), List.of(), List.of());
    }

    private static Hypothesis settings(Map<SettingKey, List<String>> settings) {
        return new Hypothesis(List.of(), List.of(), settings, List.of(), List.of(), List.of());
    }

    private Hypothesis.Of<DynUse> dyn(String trait) {
        LiveWorkspace workspace = open.getFirst().workspaces().getFirst();
        DynUse use = workspace.dynUses().stream()
                .filter(u -> u.name().equals(trait))
                .findFirst()
                .orElseThrow();
        return new Hypothesis.Of<>(workspace.root(), use);
    }

    private Hypothesis.Of<TraitDecl> trait(String name) {
        LiveWorkspace workspace = open.getFirst().workspaces().getFirst();
        TraitDecl trait = workspace.report().decisions().stream()
                .map(Decision::trait)
                .filter(t -> t.id().name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Hypothesis.Of<>(workspace.root(), trait);
    }

    private Report check() {
        return Today.analysis(2).check(List.of(edited), Progress.SILENT);
    }

    private void policy(String yaml) throws IOException {
        Files.writeString(edited.resolve("magistrait.yaml"), yaml);
    }

    private void declare(String rust) throws IOException {
        for (Path manifest : manifests()) {
            edit(
                    manifest,
                    m -> m.replaceAll("rust-version = .*\n", "")
                            .replace("[package]\n", "[package]\nrust-version = \"" + rust + "\"\n"));
        }
    }

    private List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(edited, 2)) {
            List<Path> found =
                    files.filter(f -> f.endsWith("Cargo.toml")).sorted().toList();
            assertThat(found).hasSize(5);
            return found;
        }
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(file);
        Files.writeString(file, change.apply(before));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
