package dev.magistrait.engine;

import dev.magistrait.fact.Context;
import dev.magistrait.fact.Crate;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.ImplMethod;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
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
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Edition;
import dev.magistrait.rust.RustVersion;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A workspace of one crate {@code store}, told fact by fact; each fact stands on a line of its own, in the order it is told. */
public final class Scene {

    static final String CRATE = "store";

    private final Set<Fact> facts = new LinkedHashSet<>();
    private int line = 1;
    private Cfg cfg = Cfg.always();
    private Context context = Context.PRODUCTION;

    /** With a published library that declares no compiler. */
    public Scene() {
        crate(Msrv.NONE, true);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    Ruling ruling() {
        return Law.bundled().judge(facts);
    }

    Scene crate(Msrv msrv, boolean published) {
        facts.removeIf(Crate.class::isInstance);
        facts.add(new Crate(CRATE, Edition.E2021, msrv, published, true, at("Cargo.toml", 2)));
        return this;
    }

    Scene msrv(int minor) {
        return crate(new Msrv(new RustVersion(1, minor, 0), "rust-version", List.of(at("Cargo.toml", 3))), true);
    }

    Scene withdrawn() {
        return crate(crate().msrv(), false);
    }

    private Crate crate() {
        return (Crate)
                facts.stream().filter(Crate.class::isInstance).findFirst().orElseThrow();
    }

    Scene setting(String name, String value) {
        facts.add(new Setting(name, value));
        return this;
    }

    /** What is told next stands under that condition. */
    public Scene under(Cfg condition) {
        cfg = condition;
        return this;
    }

    Scene inside(Context of) {
        context = of;
        return this;
    }

    TraitDecl trait(String name, MacroUse... macros) {
        return trait(TraitId.of(CRATE + "::" + name), false, macros);
    }

    TraitDecl foreign(String path) {
        return trait(TraitId.of(path), true);
    }

    TraitDecl trait(TraitId id, boolean foreign, MacroUse... macros) {
        var decl = new TraitDecl(
                id,
                Visibility.PUBLIC,
                false,
                new Macros(List.of(macros)),
                "",
                true,
                foreign,
                false,
                false,
                false,
                false,
                false,
                here());
        facts.add(decl);
        return decl;
    }

    /** A trait with one {@code async fn call}. */
    public TraitDecl asyncTrait(String name, MacroUse... macros) {
        var decl = trait(name, macros);
        method(decl, Shape.ASYNC_FN, "call");
        return decl;
    }

    public TraitMethod method(TraitDecl in, Shape shape, String name) {
        return add(new TraitMethod(in.id(), name, shape, false, false, false, true, false, false, here(), span()));
    }

    static TraitMethod send(TraitMethod m) {
        return new TraitMethod(
                m.trait(),
                m.name(),
                m.shape(),
                true,
                false,
                false,
                true,
                m.lintAllowed(),
                false,
                m.place(),
                m.nameSpan());
    }

    static TraitMethod sized(TraitMethod m) {
        return new TraitMethod(
                m.trait(), m.name(), m.shape(), m.send(), false, true, true, false, false, m.place(), m.nameSpan());
    }

    static TraitMethod lintAllowed(TraitMethod m) {
        return new TraitMethod(
                m.trait(), m.name(), m.shape(), m.send(), false, false, true, true, false, m.place(), m.nameSpan());
    }

    public DynUse dyn(TraitDecl of) {
        return add(new DynUse(of.id(), of.id().path(), "dyn", "", here()));
    }

    public StaticUse bound(TraitDecl of) {
        return add(new StaticUse(of.id(), of.id().path(), "bound", here()));
    }

    public SupertraitOf supertrait(TraitDecl child, TraitDecl ancestor) {
        var step = new Step("`" + child.id().name() + ": " + ancestor.id().name() + "`", span());
        return add(new SupertraitOf(child.id(), ancestor.id(), step));
    }

    public Reachable reachable(TraitDecl of) {
        return add(new Reachable(of.id(), List.of(new Step("`pub use` here", span()))));
    }

    SpawnSite spawn(TraitDecl of) {
        return add(new SpawnSite(of.id(), of.id().path(), false, "call", "tokio::spawn", true, here()));
    }

    OpenSite open(TraitDecl of) {
        return add(new OpenSite(of.id(), "call", "is kept in a value", here()));
    }

    NotSendImpl notSend(TraitDecl of) {
        return add(new NotSendImpl(of.id(), "call", "`Rc` across an `.await`", here()));
    }

    /** An impl with one {@code async fn call}. */
    TraitImpl impl(TraitDecl of, MacroUse... macros) {
        var impl = impl(of, List.of(), macros);
        implMethod(impl, Shape.ASYNC_FN, "call");
        return impl;
    }

    TraitImpl impl(TraitDecl of, List<TraitId> blanketOver, MacroUse... macros) {
        return add(new TraitImpl(
                of.id(),
                of.id().path(),
                false,
                "Postgres",
                blanketOver,
                !blanketOver.isEmpty(),
                true,
                !of.foreign(),
                new Macros(List.of(macros)),
                here()));
    }

    ImplMethod implMethod(TraitImpl in, Shape shape, String name) {
        return add(new ImplMethod(in.trait(), name, shape, in.place().span(), here()));
    }

    public <T extends Fact> T add(T fact) {
        facts.add(fact);
        return fact;
    }

    /** Puts a changed fact in the place of one told before. */
    <T extends Fact> T replace(T told, T by) {
        if (!facts.remove(told)) {
            throw new IllegalArgumentException("never told: " + told);
        }
        return add(by);
    }

    static MacroUse macro(MacroUse.Kind kind, Cfg condition) {
        return new MacroUse(
                "m::" + kind.name().toLowerCase(java.util.Locale.ROOT),
                kind,
                "",
                condition,
                at("src/lib.rs", 900 + kind.name().length()));
    }

    public static MacroUse boxes() {
        return macro(MacroUse.Kind.ASYNC_TRAIT, Cfg.always());
    }

    static MacroUse boxesLocally() {
        return macro(MacroUse.Kind.ASYNC_TRAIT_LOCAL, Cfg.always());
    }

    static MacroUse makes() {
        return macro(MacroUse.Kind.MAKE, Cfg.always());
    }

    static MacroUse dynosaur() {
        return macro(MacroUse.Kind.DYNOSAUR, Cfg.always());
    }

    public static MacroUse unknown() {
        return macro(MacroUse.Kind.UNKNOWN, Cfg.always());
    }

    Place here() {
        return new Place(CRATE, "lib store", context, cfg, span());
    }

    private Span span() {
        return at("src/lib.rs", ++line);
    }

    public static Span at(String file, int line) {
        return new Span(file, new Region(line, 1, line, 5));
    }

    /** The facts in another order. */
    static List<Fact> shuffled(List<Fact> facts, long seed) {
        var mixed = new ArrayList<>(facts);
        java.util.Collections.shuffle(mixed, new java.util.Random(seed));
        return mixed;
    }
}
