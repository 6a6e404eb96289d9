package dev.magistrait.engine.inquiry;

import static dev.magistrait.engine.inquiry.Telling.name;

import dev.magistrait.engine.Facts;
import dev.magistrait.engine.proof.Lever;
import dev.magistrait.fact.Ancestry;
import dev.magistrait.fact.AsyncTrait;
import dev.magistrait.fact.BareByChoice;
import dev.magistrait.fact.Bridge;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Exported;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.ImplMethod;
import dev.magistrait.fact.Msrv;
import dev.magistrait.fact.NotSendImpl;
import dev.magistrait.fact.OpenSite;
import dev.magistrait.fact.Place;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.Setting;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitImpl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.policy.SettingKey;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What of the sources and of the policy could be otherwise: what surrounds a trait, not what it is. Its methods and macros stay; changing those
 * is what a verdict asks for.
 */
final class Levers {

    private final Map<Use, List<Fact>> uses = new HashMap<>();
    private final Map<TraitId, List<TraitMethod>> methods;
    private final Map<Span, List<ImplMethod>> implMethods;
    private final Map<Span, List<Fact>> supertraits = new HashMap<>();
    private final List<Setting> settings;

    /** A use as it is written: targets that share a file state it once each. */
    private record Use(Class<?> type, TraitId trait, Span span) {}

    Levers(Facts facts) {
        Stream.of(DynUse.class, StaticUse.class, SpawnSite.class, HeldFuture.class, OpenSite.class, NotSendImpl.class)
                .flatMap(type -> facts.all(type).stream())
                .forEach(f ->
                        uses.computeIfAbsent(use(f), _ -> new ArrayList<>()).add(f));
        methods = facts.by(TraitMethod.class, TraitMethod::trait);
        implMethods = facts.by(ImplMethod.class, ImplMethod::impl);
        facts.all(SupertraitOf.class)
                .forEach(s -> supertraits
                        .computeIfAbsent(s.via().span(), _ -> new ArrayList<>())
                        .add(s));
        settings = facts.all(Setting.class);
    }

    /** How a stated fact that something was derived from could be otherwise; empty where no way is considered. */
    List<Lever> of(Fact fact, Fact derived) {
        return switch (fact) {
            case DynUse u -> List.of(goes(u, "`dyn " + u.name() + "`"));
            case StaticUse u -> List.of(goes(u, "the bound `" + last(u.named()) + "`"));
            case SpawnSite s ->
                List.of(goes(s, "the future of `" + s.method() + "` given to `" + plain(s.sink()) + "`"));
            case HeldFuture h -> List.of(goes(h, "the call of `" + h.method() + "` in `" + h.by() + "`"));
            case OpenSite o -> List.of(goes(o, "the future of `" + o.method() + "` that " + plain(o.why())));
            case NotSendImpl n -> List.of(goes(n, plain(n.reason()) + " in `" + n.method() + "`"));
            case Reachable r -> List.of(unreached(r));
            case TraitImpl i when derived instanceof Bridge -> List.of(bridge(i));
            case SupertraitOf s -> List.of(bound(s.via()));
            case Ancestry a -> a.bounds().stream().map(s -> bound(s.via())).toList();
            case Crate c -> crate(c, derived);
            case Setting s -> setting(s);
            case TraitMethod m when derived instanceof BareByChoice -> List.of(lint(m));
            default -> List.of();
        };
    }

    /** What the policy sets, and could leave alone. */
    List<Lever> settings() {
        return settings.stream().flatMap(s -> setting(s).stream()).sorted().toList();
    }

    /** A use of a trait that nobody has written: at the trait's name, since it has no place. */
    static Lever use(TraitDecl trait, boolean dyn) {
        TraitId id = trait.id();
        Place at = trait.place();
        Fact use = dyn ? new DynUse(id, id.path(), "dyn", "", at) : new StaticUse(id, id.path(), "bound", at);
        String text = dyn ? "a `dyn " + id.name() + "`" : "a bound `" + id.name() + "`";
        return new Lever(Lever.Kind.COMES, text, List.of(at.span()), List.of(), List.of(use));
    }

    private Lever goes(Fact fact, String text) {
        Use use = use(fact);
        return new Lever(Lever.Kind.GOES, text, List.of(use.span()), uses.getOrDefault(use, List.of()), List.of());
    }

    private static Use use(Fact fact) {
        return switch (fact) {
            case DynUse u -> new Use(DynUse.class, u.trait(), u.place().span());
            case StaticUse u -> new Use(StaticUse.class, u.trait(), u.place().span());
            case SpawnSite s -> new Use(SpawnSite.class, s.trait(), s.place().span());
            case HeldFuture h -> new Use(HeldFuture.class, h.trait(), h.place().span());
            case OpenSite o -> new Use(OpenSite.class, o.trait(), o.place().span());
            case NotSendImpl n ->
                new Use(NotSendImpl.class, n.trait(), n.place().span());
            default -> throw new IllegalArgumentException("not a use: " + fact);
        };
    }

    private static Lever unreached(Reachable r) {
        List<Span> at = r.via().stream().limit(1).map(Step::span).toList();
        String text = name(r.trait()) + " cannot be reached from other crates";
        return new Lever(Lever.Kind.CHANGES, text, at, List.of(r), List.of());
    }

    private Lever bridge(TraitImpl i) {
        List<Fact> out = new ArrayList<>(implMethods.getOrDefault(i.place().span(), List.of()));
        out.add(i);
        return new Lever(
                Lever.Kind.GOES,
                "the bridge to `" + i.name() + "`",
                List.of(i.place().span()),
                out,
                List.of());
    }

    private Lever bound(Step step) {
        return new Lever(
                Lever.Kind.GOES,
                step.text(),
                List.of(step.span()),
                supertraits.getOrDefault(step.span(), List.of()),
                List.of());
    }

    private static List<Lever> crate(Crate crate, Fact derived) {
        if (derived instanceof Exported) {
            return List.of(changes("`" + crate.name() + "` is not published", crate.span(), crate, crate.kept()));
        }
        if (derived instanceof AsyncTrait && crate.msrv().belowNativeAsync()) {
            return List.of(raised(crate, RustVersion.NATIVE_ASYNC));
        }
        return crate.msrv().belowDynosaur() ? List.of(raised(crate, RustVersion.DYNOSAUR)) : List.of();
    }

    private static Lever raised(Crate crate, RustVersion to) {
        Msrv msrv = new Msrv(to, crate.msrv().source(), crate.msrv().span());
        Span at = crate.msrv().span().stream().findFirst().orElse(crate.span());
        return changes("`" + crate.name() + "` declares Rust " + to, at, crate, crate.with(msrv));
    }

    private static List<Lever> setting(Setting s) {
        return SettingKey.of(s.name())
                .filter(k -> !k.defaults().isEmpty() && !k.defaults().contains(s.value()))
                .filter(k -> k != SettingKey.MSRV)
                .map(k -> new Setting(s.name(), k.defaults().getFirst()))
                .map(d -> new Lever(
                        Lever.Kind.CHANGES,
                        "the policy leaves `" + s.name() + "` at `" + d.value() + "`",
                        List.of(),
                        List.of(s),
                        List.of(d)))
                .stream()
                .toList();
    }

    private Lever lint(TraitMethod method) {
        List<Fact> out = new ArrayList<>();
        List<Fact> in = new ArrayList<>();
        for (TraitMethod m : methods.getOrDefault(method.trait(), List.of())) {
            if (m.bare() && m.lintAllowed()) {
                out.add(m);
                in.add(m.withoutLint());
            }
        }
        String text = "`async_fn_in_trait` is not allowed for " + name(method.trait());
        Span at = method.place().span();
        Span first = out.stream()
                .map(f -> f instanceof TraitMethod m ? m.place().span() : at)
                .min(Span::compareTo)
                .orElse(at);
        return new Lever(Lever.Kind.CHANGES, text, List.of(first), out, in);
    }

    private static Lever changes(String text, Span at, Fact out, Fact in) {
        return new Lever(Lever.Kind.CHANGES, text, List.of(at), List.of(out), List.of(in));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf(':') + 1);
    }

    private static String plain(String text) {
        return text.replace("`", "");
    }
}
