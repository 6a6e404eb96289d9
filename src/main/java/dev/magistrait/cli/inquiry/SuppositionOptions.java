package dev.magistrait.cli.inquiry;

import dev.magistrait.analysis.Hypothesis;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.LiveWorkspace;
import dev.magistrait.cli.command.Subcommand;
import dev.magistrait.cli.command.UsageErrors;
import dev.magistrait.cli.command.UsageException;
import dev.magistrait.cli.option.PolicyOption;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.RustFeature;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.source.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code what-if} supposes. */
final class SuppositionOptions {

    private static final int SHOWN = 5;

    @Option(
            names = "--msrv",
            paramLabel = "<version>",
            description = "Every package declares this Rust, such as 1.74, whatever manifests and policies say.")
    private List<String> msrv = List.of();

    @Option(
            names = "--without-dyn",
            paramLabel = "<file:line>",
            description = "The uses as trait objects on that line are not there.")
    private List<String> without = List.of();

    @Option(
            names = "--with-dyn",
            paramLabel = "<trait>",
            description = "The trait is used as a trait object once more, in production code.")
    private List<String> with = List.of();

    @Option(
            names = "--setting",
            paramLabel = "<key=value>",
            description = "The policy has this setting; may be given several times.")
    private List<String> settings = List.of();

    @Option(
            names = "--rust-feature",
            paramLabel = "<name>",
            description = {
                "The language has it: `async-fn-in-dyn-trait` makes trait objects of `async fn` methods, "
                        + "`return-type-notation` lets bounds ask futures to be `Send`. May be given several times."
            })
    private List<String> features = List.of();

    @Mixin
    private PolicyOption policies = new PolicyOption("This policy holds");

    /** Refuses what cannot be supposed, before any code is read. */
    void require(Subcommand command) {
        if (inWords().isEmpty()) {
            throw command.wrongUsage(
                    "nothing is supposed",
                    "give `--msrv`, `--without-dyn`, `--with-dyn`, `--setting`, `--rust-feature` or `--policy`");
        }
        version(command);
        settings(command);
        features(command);
        without.forEach(w -> place(w, command));
        policies.require(command);
    }

    /** As the command line says it. */
    List<String> inWords() {
        List<String> words = new ArrayList<>();
        msrv.forEach(v -> words.add("--msrv " + v));
        without.forEach(w -> words.add("--without-dyn " + w));
        with.forEach(w -> words.add("--with-dyn " + w));
        settings.forEach(s -> words.add("--setting " + s));
        features.forEach(f -> words.add("--rust-feature " + f));
        policies.given().forEach(p -> words.add("--policy " + p));
        return words;
    }

    Hypothesis hypothesis(Live live, Subcommand command) {
        List<Policy> policy = policies.given().isEmpty()
                ? List.of()
                : List.of(command.policyAtHand().named(policies.given()));
        List<Hypothesis.Of<DynUse>> gone = new ArrayList<>();
        without.forEach(w -> gone.addAll(uses(place(w, command), live, command)));
        TraitNames names = new TraitNames(live, command);
        List<Hypothesis.Of<TraitDecl>> come = with.stream()
                .map(names::find)
                .map(n -> new Hypothesis.Of<>(n.workspace().root(), n.decision().trait()))
                .toList();
        return new Hypothesis(version(command), policy, settings(command), features(command), gone, come);
    }

    private List<RustVersion> version(Subcommand command) {
        if (msrv.size() > 1) {
            throw command.wrongUsage("`--msrv` is given " + msrv.size() + " times", "a package declares one Rust");
        }
        return msrv.stream()
                .map(v -> RustVersion.parse(v)
                        .orElseThrow(() -> command.wrongUsage(
                                "`--msrv " + v + "` is no version of Rust", "give one such as `1.74`")))
                .toList();
    }

    private Map<SettingKey, List<String>> settings(Subcommand command) {
        Map<SettingKey, List<String>> found = new EnumMap<>(SettingKey.class);
        for (String given : settings) {
            String[] parts = given.split("=", 2);
            if (parts.length < 2) {
                throw command.wrongUsage("`--setting " + given + "` has no value", "give `key=value`");
            }
            SettingKey key = SettingKey.of(parts[0]).orElseThrow(() -> unknown(parts[0], command));
            if (!key.accepts(parts[1])) {
                throw command.wrongUsage(
                        "the setting `" + key.key() + "` does not take `" + parts[1] + "`",
                        "it takes " + key.expected());
            }
            List<String> values = found.computeIfAbsent(key, _ -> new ArrayList<>());
            if (!key.form().many()) {
                values.clear();
            }
            values.add(parts[1]);
        }
        return found;
    }

    private List<RustFeature> features(Subcommand command) {
        for (String given : features) {
            if (!RustFeature.NAMES.contains(given)) {
                throw command.wrongUsage(
                        "`--rust-feature " + given + "` is not known",
                        "known are " + UsageErrors.all(RustFeature.NAMES));
            }
        }
        return features.stream().distinct().map(RustFeature::new).toList();
    }

    private static UsageException unknown(String given, Subcommand command) {
        List<String> known =
                Arrays.stream(SettingKey.values()).map(SettingKey::key).toList();
        List<String> nearest = Nearest.to(given, known);
        return command.wrongUsage(
                "unknown setting `" + given + "`",
                nearest.isEmpty()
                        ? "known are " + String.join(", ", known)
                        : "did you mean " + UsageErrors.quoted(nearest) + "?");
    }

    private static PlaceInFile place(String given, Subcommand command) {
        Optional<PlaceInFile> place = PlaceInFile.of(given);
        return place.orElseThrow(() -> command.wrongUsage(
                "`--without-dyn " + given + "` is no place", "give a file and a line, such as `src/main.rs:12`"));
    }

    private static List<Hypothesis.Of<DynUse>> uses(PlaceInFile place, Live live, Subcommand command) {
        List<Hypothesis.Of<DynUse>> found = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        for (LiveWorkspace workspace : live.workspaces()) {
            for (DynUse use : workspace.dynUses()) {
                if (place.holds(workspace.report(), use.place().span())) {
                    found.add(new Hypothesis.Of<>(workspace.root(), use));
                } else if (place.names(workspace.report(), use.place().span())) {
                    elsewhere.add(String.valueOf(use.place().span().line()));
                }
            }
        }
        if (found.isEmpty()) {
            throw command.wrongUsage("no async trait is used as `dyn` at `" + place + "`", remedy(place, elsewhere));
        }
        return found;
    }

    private static String remedy(PlaceInFile place, List<String> lines) {
        List<String> some = lines.stream().distinct().limit(SHOWN).toList();
        return some.isEmpty()
                ? "`magistrait explain TRAIT` shows where a trait is used as `dyn`"
                : "`" + place.file() + "` has such uses on line " + String.join(", ", some);
    }
}
