package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.OpenSite;
import dev.magistrait.fact.SpawnSite;
import dev.magistrait.fact.TraitId;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.resolve.flow.Flow.Arrival;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.AutoBounds;
import dev.magistrait.resolve.types.ReturnBounds;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.WordSet;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds futures of trait methods on receivers of chosen types that reach a place which asks for {@code Send}, or one behind which nothing is known of
 * them. Functions that make such futures are read first, then those that name a function which hands one out.
 */
public final class Spawns {

    /** After so many rounds all functions are read that are left: a longer chain of calls costs no more rounds. */
    private static final int ROUNDS = 10;

    private final World world;
    private final Flow flow;
    private final TellingWords words;
    private final Captures captures;
    private final ReturnBounds returns;
    /** Functions that give values of opaque types, and methods whose futures are no more {@code Send} on a trait object. */
    private final WordSet givers;

    private final List<Callee> left = new ArrayList<>();
    private final List<Callee> read = new ArrayList<>();

    public Spawns(World world, Supertraits supertraits, List<CrateUnit> crates, TellingWords words) {
        this.world = world;
        this.flow = new Flow(world);
        this.words = words;
        this.returns = new ReturnBounds(world.traits());
        this.captures = new Captures(new AutoBounds(world.traits(), supertraits));
        this.givers = words.ofGivers();
        if (words.anyInteresting()) {
            crates.forEach(c -> c.files.forEach(this::candidates));
            read();
        }
    }

    private void candidates(SourceUnit file) {
        file.outline.functions().forEach(f -> candidate(new Callee(file, f, Optional.empty())));
        file.outline.traits().forEach(t -> t.methods().forEach(m -> candidate(new Callee(file, m, Optional.empty()))));
        for (ImplItem impl : file.outline.impls()) {
            impl.methods().forEach(m -> candidate(new Callee(file, m, Optional.of(impl))));
        }
    }

    private void candidate(Callee callee) {
        if (callee.item().hasBody()
                && !callee.file().dead(callee.item().scope())
                && (words.seesChosen(callee) || world.traits().bodies().mayName(callee.item(), givers))) {
            left.add(callee);
        }
    }

    private void read() {
        Set<Callee> giving = new HashSet<>();
        round(c -> words.mayMake(c, givers));
        for (int i = 0; i < ROUNDS && !left.isEmpty(); i++) {
            List<Callee> more = giving().filter(giving::add).toList();
            if (more.isEmpty()) {
                return;
            }
            round(new CallWords(world, words, more)::mayBeIn);
        }
        left.forEach(this::add);
        flow.settle();
    }

    /** The functions read so far that hand out a future. */
    private Stream<Callee> giving() {
        return read.stream()
                .filter(c -> !c.item().name().equals(Callee.OF_MACRO)
                        && !flow.handedOut(c).isEmpty());
    }

    private void round(Predicate<Callee> tells) {
        List<Callee> now = new ArrayList<>();
        for (Callee callee : left) {
            if (tells.test(callee) || hosts(callee)) {
                now.add(callee);
            }
        }
        left.removeAll(new HashSet<>(now));
        now.forEach(this::add);
        flow.settle();
    }

    /** Whether a macro writes something in the function that hands out a future. */
    private boolean hosts(Callee callee) {
        return world.members().written(callee).stream()
                .anyMatch(m -> !flow.handedOut(m).isEmpty());
    }

    private void add(Callee callee) {
        flow.add(callee);
        read.add(callee);
    }

    /** The facts of the workspace. What is proven to be asked somewhere is not open there. */
    public Collection<Fact> facts() {
        Set<Fact> found = new LinkedHashSet<>();
        Set<Asked> asked = new HashSet<>();
        OpenPlaces open = new OpenPlaces();
        for (Callee callee : read) {
            Map<String, Boolean> declared = new HashMap<>();
            IdentityHashMap<Ways.End, Set<FnItem>> lost = new IdentityHashMap<>();
            for (Arrival arrival : flow.arrivals(callee)) {
                if (!arrival.made().node().interesting
                        || isItsOwn(callee, arrival)
                        || declared.computeIfAbsent(
                                arrival.made().method().name(),
                                m -> returns.declareSend(callee.file(), callee.item(), m))) {
                    continue;
                }
                if (arrival.end().asks() && arrival.made().sure()) {
                    SpawnSite site = asked(callee, arrival);
                    found.add(site);
                    asked.add(new Asked(site.trait(), site.place().span()));
                } else if (OpenPlaces.matter(arrival.made().node())
                        && lost.computeIfAbsent(arrival.end(), _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                                .add(arrival.made().method())) {
                    open.add(open(callee, arrival));
                }
            }
        }
        found.addAll(
                open.besides(s -> asked.contains(new Asked(s.trait(), s.place().span()))));
        return found;
    }

    private record Asked(TraitId trait, Span span) {}

    /** What an impl of the same trait returns is as the trait declares it, whatever that will be. */
    @SuppressWarnings("ReferenceEquality") // two traits that read the same are two all the same
    private boolean isItsOwn(Callee callee, Arrival arrival) {
        return arrival.end().region().equals(callee.item().returnRegion())
                && callee.impl().isPresent()
                && callee.impl().get().trait().stream()
                        .flatMap(t -> world
                                .resolver()
                                .resolve(callee.file(), callee.impl().get().scope(), t.path(), Namespace.TYPE)
                                .stream())
                        .anyMatch(h -> h.def() instanceof Def.OfTrait of
                                && of.node() == arrival.made().node());
    }

    /** The futures that the future of a function holds. */
    Set<Made> held(SourceUnit file, FnItem item) {
        return flow.held(new Callee(file, item, Optional.empty()));
    }

    private SpawnSite asked(Callee callee, Arrival arrival) {
        Made made = arrival.made();
        TraitNode node = made.node();
        return new SpawnSite(
                node.id,
                made.variant() ? node.variantPath() : node.id.path(),
                made.variant() && node.makesSend,
                made.method().name(),
                arrival.end().words(),
                !captures.unsent(arrival.end().value(), made.variable(), callee, world),
                callee.file().usePlace(callee.item().cfg(), arrival.end().region()));
    }

    private static OpenSite open(Callee callee, Arrival arrival) {
        Made made = arrival.made();
        String why = arrival.end().asks()
                ? "may be what `" + arrival.end().words() + "` is given"
                : arrival.end().words();
        return new OpenSite(
                made.node().id,
                made.method().name(),
                why,
                callee.file().usePlace(callee.item().cfg(), arrival.end().region()));
    }
}
