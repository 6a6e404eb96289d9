package dev.magistrait.policy.load;

import dev.magistrait.finding.Level;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Enforcement;
import dev.magistrait.policy.FailOn;
import dev.magistrait.policy.GitPin;
import dev.magistrait.policy.Glob;
import dev.magistrait.policy.Language;
import dev.magistrait.policy.Origin;
import dev.magistrait.policy.PolicyFile;
import dev.magistrait.policy.Scope;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.policy.Sourced;
import dev.magistrait.policy.Type;
import dev.magistrait.policy.Waiver;
import dev.magistrait.policy.load.PolicyDocument.Base;
import dev.magistrait.source.Region;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the text of one policy. */
final class DocumentReader {

    private final Mistakes mistakes;
    private final Checker checker;
    private final Set<String> declared = new HashSet<>();
    private final Map<String, Node.Mapping> open = new HashMap<>();
    private final List<Sourced<String>> mentioned = new ArrayList<>();

    private DocumentReader(Mistakes mistakes) {
        this.mistakes = mistakes;
        this.checker = new Checker(mistakes);
    }

    /** What is right of it; the rest is in its mistakes. A file with nothing in it says nothing. */
    static PolicyDocument read(PolicyFile file, String text) {
        Mistakes mistakes = new Mistakes(file.name(), text);
        Node nothing = new Node.Mapping(List.of(), Region.START);
        Node root = YamlReader.read(text, mistakes)
                .filter(n -> !(n instanceof Node.Scalar s && s.form() == Node.Form.NOTHING))
                .orElse(nothing);
        return new DocumentReader(mistakes).document(file, root);
    }

    /** A rule with parameters, by what they are. */
    static Optional<CustomRule> rule(Node.Mapping written, Mistakes mistakes) {
        Checker checker = new Checker(mistakes);
        Node.Mapping rule = Parameters.filled(written, mistakes);
        checker.check(rule, new Type.Of(Language.RULE));
        return new RuleReader(mistakes, checker).read(rule);
    }

    private PolicyDocument document(PolicyFile file, Node written) {
        Node root = written instanceof Node.Mapping whole ? Parameters.filled(whole, open, mistakes) : written;
        checker.check(root, new Type.Of(Language.POLICY));
        Node.Mapping mapping = root instanceof Node.Mapping m ? m : new Node.Mapping(List.of(), Region.START);
        Entries policy = new Entries(mapping, checker);
        return new PolicyDocument(
                policy.text("title").orElse(""),
                file,
                bases(policy),
                settings(policy),
                enforcement(policy),
                levels(policy),
                sourced(policy.scalars("locked")).stream()
                        .filter(l -> !Enforcement.LOCKABLE.contains(l.value()))
                        .toList(),
                scopes(policy),
                rules(policy),
                new Tuning(open, tuning(policy)),
                waivers(policy),
                declared,
                mentioned,
                mistakes);
    }

    private List<Tuning.Setting> tuning(Entries policy) {
        List<Tuning.Setting> found = new ArrayList<>();
        policy.mapping(Parameters.KEY).ifPresent(rules -> {
            for (Node.Entry entry : rules.entries()) {
                if (checker.sound(entry.key()) && entry.value() instanceof Node.Mapping values) {
                    List<Node.Entry> sound = values.entries().stream()
                            .filter(v -> checker.sound(v.key()) && checker.sound(v.value()))
                            .toList();
                    found.add(new Tuning.Setting(entry.key(), sound));
                }
            }
        });
        return found;
    }

    private Enforcement enforcement(Entries policy) {
        SortedMap<String, Origin> locked = new TreeMap<>();
        sourced(policy.scalars("locked")).stream()
                .filter(l -> Enforcement.LOCKABLE.contains(l.value()))
                .forEach(l -> locked.putIfAbsent(l.value(), l.origin()));
        return new Enforcement(
                one(policy, Enforcement.FAIL_ON).map(w -> new Sourced<>(FailOn.of(w.value()), w.origin())),
                one(policy, Enforcement.BASELINE),
                policy.scalars("exclude").stream()
                        .filter(this::canHold)
                        .map(Node.Scalar::value)
                        .toList(),
                locked);
    }

    private boolean canHold(Node.Scalar glob) {
        String why = Glob.impossible(glob.value());
        if (!why.isEmpty()) {
            mistakes.add(glob.region(), "`" + glob.value() + "` can hold no file: " + why, "");
        }
        return why.isEmpty();
    }

    private Optional<Sourced<String>> one(Entries policy, String key) {
        return policy.scalar(key)
                .filter(checker::sound)
                .map(s -> new Sourced<>(s.value(), mistakes.origin(s.region())));
    }

    private List<Base> bases(Entries policy) {
        List<Base> bases = new ArrayList<>();
        for (Node item : policy.items("extends")) {
            Origin origin = mistakes.origin(item.region());
            switch (item) {
                case Node.Scalar scalar -> bases.add(new Base.Named(scalar.value(), origin));
                case Node.Mapping mapping ->
                    pin(new Entries(mapping, checker)).ifPresent(pin -> bases.add(new Base.Pinned(pin, origin)));
                case Node.Sequence _ -> {
                    // the checker has refused it
                }
            }
        }
        return bases;
    }

    private static Optional<GitPin> pin(Entries git) {
        return git.text("git")
                .flatMap(url -> git.text("path")
                        .flatMap(path -> git.text("rev")
                                .flatMap(rev -> git.text("sha256").map(hash -> new GitPin(url, path, rev, hash)))));
    }

    private Map<SettingKey, List<Sourced<String>>> settings(Entries policy) {
        Map<SettingKey, List<Sourced<String>>> found = new EnumMap<>(SettingKey.class);
        policy.mapping("settings").map(m -> new Entries(m, checker)).ifPresent(settings -> {
            for (SettingKey key : SettingKey.values()) {
                if (settings.get(key.key()).isPresent()) {
                    found.put(
                            key,
                            key.form() == SettingKey.Form.EFFECTS
                                    ? effects(settings, key)
                                    : sourced(settings.scalars(key.key())));
                }
            }
        });
        return found;
    }

    private List<Sourced<String>> sourced(List<Node.Scalar> scalars) {
        return scalars.stream()
                .map(s -> new Sourced<>(s.value(), mistakes.origin(s.region())))
                .toList();
    }

    private List<Sourced<String>> effects(Entries settings, SettingKey key) {
        List<Sourced<String>> found = new ArrayList<>();
        settings.mapping(key.key()).ifPresent(macros -> {
            for (Node.Entry entry : macros.entries()) {
                if (checker.sound(entry.key()) && entry.value() instanceof Node.Scalar word && checker.sound(word)) {
                    String effect = SettingKey.effect(entry.key().value(), word.value());
                    found.add(new Sourced<>(effect, mistakes.origin(entry.key().region())));
                }
            }
        });
        return found;
    }

    private SortedMap<String, Sourced<Level>> levels(Entries of) {
        SortedMap<String, Sourced<Level>> found = new TreeMap<>();
        of.mapping("levels").ifPresent(levels -> {
            for (Node.Entry entry : levels.entries()) {
                Origin origin = mistakes.origin(entry.key().region());
                if (!(entry.value() instanceof Node.Scalar scalar) || !checker.sound(scalar)) {
                    mentioned.add(new Sourced<>(entry.key().value(), origin));
                } else {
                    found.put(entry.key().value(), new Sourced<>(RuleReader.level(scalar.value()), origin));
                }
            }
        });
        return found;
    }

    private List<Scope> scopes(Entries policy) {
        List<Scope> found = new ArrayList<>();
        for (Node.Mapping item : policy.mappings("scopes")) {
            Entries scope = new Entries(item, checker);
            List<String> where =
                    scope.scalars("where").stream().map(Node.Scalar::value).toList();
            found.add(new Scope(where, from(scope), until(scope), levels(scope), mistakes.origin(scope.first())));
        }
        return found;
    }

    private LocalDate from(Entries scope) {
        LocalDate from = scope.text("from").map(LocalDate::parse).orElse(LocalDate.MIN);
        if (from.isAfter(until(scope))) {
            mistakes.add(scope.region("from"), "the scope ends before it begins", "a day before `until`");
        }
        return from;
    }

    private static LocalDate until(Entries of) {
        return of.text("until").map(LocalDate::parse).orElse(LocalDate.MAX);
    }

    private List<CustomRule> rules(Entries policy) {
        RuleReader reader = new RuleReader(mistakes, checker);
        List<CustomRule> found = new ArrayList<>();
        for (Node.Mapping item : policy.mappings("rules")) {
            Entries rule = new Entries(item, checker);
            rule.text("id")
                    .filter(id -> !declared.add(id))
                    .ifPresent(id -> mistakes.add(rule.region("id"), "`" + id + "` stands twice", "an id of its own"));
            reader.read(item).ifPresent(found::add);
        }
        return found;
    }

    private List<Waiver> waivers(Entries policy) {
        List<Waiver> found = new ArrayList<>();
        for (Node.Mapping item : policy.mappings("waivers")) {
            Entries waiver = new Entries(item, checker);
            Optional<String> rule = waiver.text("rule");
            Optional<String> reason = waiver.text("reason");
            if (rule.isPresent() && reason.isPresent()) {
                found.add(waiver(waiver, rule.get(), reason.get()));
            } else {
                mentioned.addAll(sourced(waiver.scalars("rule")));
            }
        }
        return found;
    }

    private Waiver waiver(Entries waiver, String rule, String reason) {
        return new Waiver(
                rule,
                waiver.text("trait").orElse(""),
                waiver.text("crate").orElse(""),
                waiver.text("file").orElse(""),
                reason,
                waiver.text("owner").orElse(""),
                waiver.text("ticket").orElse(""),
                until(waiver),
                rests(waiver),
                mistakes.origin(waiver.region("rule")));
    }

    private Map<String, String> rests(Entries waiver) {
        Map<String, String> found = new LinkedHashMap<>();
        waiver.mapping("while").map(m -> new Entries(m, checker)).ifPresent(rests -> {
            for (String key : Language.RESTS.names()) {
                rests.text(key).ifPresent(value -> found.put(key, value));
            }
        });
        return found;
    }
}
