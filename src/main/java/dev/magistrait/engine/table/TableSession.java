package dev.magistrait.engine.table;

import dev.magistrait.engine.Facts;
import dev.magistrait.engine.Hearing;
import dev.magistrait.engine.Law;
import dev.magistrait.engine.policy.PolicyLaw;
import dev.magistrait.engine.table.DecisionTable.Answer;
import dev.magistrait.fact.AsyncTrait;
import dev.magistrait.fact.BareByChoice;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Current;
import dev.magistrait.fact.Dispatch;
import dev.magistrait.fact.Exported;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Form;
import dev.magistrait.fact.Msrv;
import dev.magistrait.fact.OpaqueReturn;
import dev.magistrait.fact.Overruled;
import dev.magistrait.fact.Refused;
import dev.magistrait.fact.RustFeature;
import dev.magistrait.fact.SendNeeded;
import dev.magistrait.fact.SendOpen;
import dev.magistrait.fact.Setting;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.VariantWanted;
import dev.magistrait.fact.Verdict;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.rust.Edition;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Traits of packages, and what the law makes of them. */
final class TableSession implements AutoCloseable {

    private final Policy policy;
    private final Hearing hearing;
    private final Map<TraitId, List<String>> written = new LinkedHashMap<>();
    private final Map<String, Crate> stated = new LinkedHashMap<>();
    private final List<Crate> declared = new ArrayList<>();
    private final Facts facts;

    /**
     * @param crates the names of packages, each of which has all traits, with the Rust that they declare; {@link RustVersion#NONE} for none
     */
    TableSession(PolicyLaw law, Policy policy, Map<String, RustVersion> crates, List<Specimen> specimens) {
        this.policy = policy;
        this.hearing = law.law().open();
        List<Fact> all = new ArrayList<>();
        for (String crate : crates.keySet()) {
            Crate manifest = crate(crate, crates.getOrDefault(crate, RustVersion.NONE));
            declared.add(manifest);
            all.add(manifest);
            int number = 0;
            for (Specimen specimen : specimens) {
                all.addAll(specimen.facts(crate, number));
                written.put(
                        specimen.id(crate, number++),
                        List.of(crate, specimen.shape().word()));
            }
        }
        hearing.insert(law.stated(all));
        this.facts = hearing.facts();
        facts.all(Crate.class).forEach(c -> stated.put(c.name(), c));
    }

    private static Crate crate(String name, RustVersion rust) {
        Msrv msrv = rust.equals(RustVersion.NONE) ? Msrv.NONE : new Msrv(rust, "rust-version", List.of());
        Span span = new Span("crates/" + name + "/Cargo.toml", new Region(1, 1, 1, 2));
        return new Crate(name, Edition.E2021, msrv, true, true, span);
    }

    int traits() {
        return written.size();
    }

    /** By the answers in all columns what the traits that have them got. */
    Map<List<String>, SortedSet<Trial.Outcome>> answers() {
        Map<List<String>, SortedSet<Trial.Outcome>> found = new LinkedHashMap<>();
        Map<TraitId, List<Verdict>> verdicts = facts.by(Verdict.class, Verdict::trait);
        Set<TraitId> async = traits(AsyncTrait.class, AsyncTrait::trait);
        Answers columns = new Answers();
        written.forEach((trait, told) -> {
            List<Answer> answers = verdicts.getOrDefault(trait, List.of()).stream()
                    .flatMap(v -> answers(v, facts).stream())
                    .distinct()
                    .sorted()
                    .toList();
            found.computeIfAbsent(columns.of(trait, told), _ -> new TreeSet<>())
                    .add(new Trial.Outcome(answers, async.contains(trait)));
        });
        return found;
    }

    /** The rules of policies that would decide, whether or not later ones do. */
    Set<String> overruling() {
        Set<String> ids = new TreeSet<>();
        facts.all(Overruled.class).forEach(o -> ids.add(o.by()));
        return ids;
    }

    /** Which rows would decide if one setting were another. The session is afterwards as it was. */
    SortedMap<String, Set<String>> otherwise() {
        SortedMap<String, Set<String>> found = new TreeMap<>();
        for (SettingKey key : List.of(SettingKey.RUNTIME, SettingKey.API, SettingKey.BOTH)) {
            Setting now = new Setting(key.key(), policy.settings().text(key));
            for (String value : key.words()) {
                Setting other = new Setting(key.key(), value);
                if (!other.equals(now)) {
                    found.put("`" + key.key() + ": " + value + "`", deciding(List.of(now), List.of(other)));
                }
            }
        }
        if (policy.settings().msrv().isPresent()) {
            found.put("`msrv: from-manifest`", deciding(List.copyOf(stated.values()), declared));
        }
        return found;
    }

    /** Which rows would decide if the language had something more. The session is afterwards as it was. */
    SortedMap<String, Set<String>> later() {
        SortedMap<String, Set<String>> found = new TreeMap<>();
        for (String feature : RustFeature.NAMES) {
            found.put("`" + feature + "`", deciding(List.of(), List.of(new RustFeature(feature))));
        }
        return found;
    }

    @Override
    public void close() {
        hearing.close();
    }

    private Set<String> deciding(List<? extends Fact> out, List<? extends Fact> in) {
        out.forEach(hearing::retract);
        hearing.insert(in);
        Facts then = hearing.facts();
        Set<String> rows = new TreeSet<>();
        then.all(Verdict.class).forEach(v -> answers(v, then).forEach(a -> rows.add(a.rule())));
        in.forEach(hearing::retract);
        hearing.insert(out);
        return rows;
    }

    /** One for each rule that comes to the verdict; of a policy's rule the last. */
    private static List<Answer> answers(Verdict verdict, Facts facts) {
        return facts.justifications(verdict).stream()
                .map(j -> new Answer(rule(j), verdict.mechanism(), verdict.companion()))
                .toList();
    }

    private static String rule(Facts.Justification by) {
        return by.matched().stream()
                .filter(Overruled.class::isInstance)
                .map(Overruled.class::cast)
                .max(Comparator.comparingInt(Overruled::order))
                .map(Overruled::by)
                .orElseGet(() -> Law.row(by.rule()));
    }

    private <T extends Fact> Set<TraitId> traits(Class<T> type, Function<T, TraitId> trait) {
        return facts.by(type, trait).keySet();
    }

    /** What the law derives, by which columns tell traits apart. */
    private final class Answers {
        private final Map<TraitId, List<Dispatch>> dispatch = facts.by(Dispatch.class, Dispatch::trait);
        private final Set<TraitId> unnamed = facts.all(OpaqueReturn.class).stream()
                .filter(o -> !o.nameable())
                .map(OpaqueReturn::trait)
                .collect(Collectors.toSet());
        private final Map<TraitId, List<Current>> current = facts.by(Current.class, Current::trait);
        private final Set<TraitId> exported = traits(Exported.class, Exported::trait);
        private final Set<TraitId> bare = traits(BareByChoice.class, BareByChoice::trait);
        private final Set<TraitId> send = traits(SendNeeded.class, SendNeeded::trait);
        private final Set<TraitId> open = traits(SendOpen.class, SendOpen::trait);
        private final Map<TraitId, List<Refused>> refused = facts.by(Refused.class, Refused::trait);
        private final Set<TraitId> forms = traits(VariantWanted.class, VariantWanted::trait);

        List<String> of(TraitId trait, List<String> told) {
            List<Current> used = current.getOrDefault(trait, List.of());
            Msrv msrv =
                    stated.getOrDefault(told.getFirst(), declared.getFirst()).msrv();
            return List.of(
                    told.getFirst(),
                    told.getLast(),
                    Column.truth(unnamed.contains(trait)),
                    dispatch.getOrDefault(trait, List.of()).getFirst().kind().word(),
                    Column.truth(exported.contains(trait)),
                    Column.truth(bare.contains(trait)),
                    Column.truth(send.contains(trait)),
                    Column.truth(open.contains(trait)),
                    Column.truth(forms.contains(trait)),
                    (used.isEmpty() ? Current.Kind.NONE : used.getFirst().kind()).word(),
                    Column.REFUSED.words().get(refused(trait)),
                    Column.RUST.words().get(rust(msrv)));
        }

        private int refused(TraitId trait) {
            List<Form> forms = refused.getOrDefault(trait, List.of()).stream()
                    .map(Refused::form)
                    .toList();
            int first = forms.contains(Form.MAKE) ? 1 : 0;
            int second = forms.contains(Form.NATIVE_SEND) ? 2 : 0;
            return first + second == 0 && forms.contains(Form.DYNOSAUR) ? 4 : first + second;
        }

        private int rust(Msrv msrv) {
            if (!msrv.declared()) {
                return 3;
            }
            return msrv.belowNativeAsync() ? 0 : msrv.belowDynosaur() ? 1 : 2;
        }
    }
}
