package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells traits in bounds apart by what they are, and not by how they are spelled. */
final class BoundKeys {

    /** What the traits that bounds name most have above them. */
    private static final Map<String, List<String>> ABOVE = Map.ofEntries(
            Map.entry("DoubleEndedIterator", List.of("Iterator")),
            Map.entry("ExactSizeIterator", List.of("Iterator")),
            Map.entry("FusedIterator", List.of("Iterator")),
            Map.entry("Copy", List.of("Clone")),
            Map.entry("Eq", List.of("PartialEq")),
            Map.entry("PartialOrd", List.of("PartialEq")),
            Map.entry("Ord", List.of("PartialOrd", "Eq", "PartialEq")),
            Map.entry("Fn", List.of("FnMut", "FnOnce")),
            Map.entry("FnMut", List.of("FnOnce")),
            Map.entry("AsyncFn", List.of("AsyncFnMut", "AsyncFnOnce")),
            Map.entry("AsyncFnMut", List.of("AsyncFnOnce")),
            Map.entry("Error", List.of("Debug", "Display")),
            Map.entry("DerefMut", List.of("Deref")),
            Map.entry("BufRead", List.of("Read")),
            Map.entry("AsyncBufRead", List.of("AsyncRead")),
            Map.entry("FusedFuture", List.of("Future")),
            Map.entry("TryFuture", List.of("Future")),
            Map.entry("FusedStream", List.of("Stream")),
            Map.entry("TryStream", List.of("Stream")));

    /** Crates whose traits have nothing above them but what {@link #ABOVE} says, as far as opaque types are bounded by them. */
    private static final Set<String> PLAIN_CRATES = Set.of(
            "std",
            "core",
            "alloc",
            "futures",
            "futures_core",
            "futures_util",
            "futures_io",
            "serde",
            "tokio",
            "tokio_stream");

    /** With more traits than that above a bound, it is not known what it says. */
    private static final int MOST = 512;

    /** Stands above a trait with a lifetime among its supertraits. */
    private static final String OUTLIVES = "'";

    private static final Pattern NAME = Pattern.compile("^\\s*\\S+?\\s*:(?!:)");

    private final Resolver resolver;

    BoundKeys(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * What a bound says that a type is.
     *
     * @param own the trait itself, a key for each meaning that the path has
     * @param above the traits above it too
     * @param open whether there may be more above it than is known
     */
    record Keys(Set<String> own, Set<String> above, boolean open) {
        boolean meets(Keys other) {
            return own.stream().anyMatch(other.own()::contains);
        }

        /** Whether it says, or may say, how long a type lives. */
        boolean mayOutlive() {
            return open || above.contains(OUTLIVES);
        }

        boolean impliedBy(Keys other) {
            return own.stream().anyMatch(other.above()::contains);
        }
    }

    Keys of(SourceUnit file, int scope, Bound.Trait bound) {
        Set<String> own = new HashSet<>();
        Set<String> above = new HashSet<>();
        boolean open = false;
        for (Hit hit : resolver.resolve(file, scope, bound.path(), Namespace.TYPE)) {
            switch (hit.def()) {
                case Def.OfTrait trait -> {
                    own.add(key(trait));
                    open |= climb(trait, above);
                }
                case Def.Foreign foreign -> {
                    own.add(Traits.last(foreign.path()));
                    open |= foreign(foreign.path(), above);
                }
                default -> open = true;
            }
        }
        above.addAll(own);
        return new Keys(own, above, open || own.isEmpty());
    }

    /** The bounds that {@code make} puts on the futures of the trait that it writes. */
    static Set<String> made(TraitNode node, boolean variant) {
        if (!node.macros.makes() || variant == node.variant.isEmpty()) {
            return Set.of();
        }
        String arguments = node.macros.making().arguments();
        String bounds = variant ? NAME.matcher(arguments).replaceFirst("") : arguments;
        Set<String> found = new HashSet<>();
        Arrays.stream(bounds.split("\\+")).map(b -> Traits.last(b.strip())).forEach(found::add);
        return found;
    }

    private static String key(Def.OfTrait trait) {
        return trait.node().id + " " + trait.variant();
    }

    private boolean climb(Def.OfTrait from, Set<String> into) {
        Set<TraitNode> seen = new HashSet<>();
        Deque<Def.OfTrait> above = new ArrayDeque<>(List.of(from));
        boolean open = false;
        while (!above.isEmpty()) {
            Def.OfTrait at = above.removeFirst();
            into.add(key(at));
            if (seen.size() == MOST) {
                resolver.cuts()
                        .tell(
                                from.node(),
                                "more than " + MOST + " traits stand above `"
                                        + from.node().id.name()
                                        + "`; what bounds by it say is compared by the nearest");
                return true;
            }
            if (seen.add(at.node())) {
                open |= bounds(at, into, above);
            }
        }
        return open;
    }

    /** What stands right above a trait; traits of the workspace are left to be climbed. */
    private boolean bounds(Def.OfTrait of, Set<String> into, Deque<Def.OfTrait> above) {
        TraitNode node = of.node();
        into.addAll(made(node, !of.variant().isEmpty()));
        if (node.item().supertraits().stream().anyMatch(Bound.Lifetime.class::isInstance)) {
            into.add(OUTLIVES);
        }
        boolean open = node.macros.obscured();
        for (Bound.Trait bound : Traits.supertraits(node)) {
            List<Hit> hits = resolver.resolve(node.file(), node.item().inner(), bound.path(), Namespace.TYPE);
            open |= hits.isEmpty();
            for (Hit hit : hits) {
                switch (hit.def()) {
                    case Def.OfTrait parent -> above.addLast(parent);
                    case Def.Foreign foreign -> open |= foreign(foreign.path(), into);
                    default -> open = true;
                }
            }
        }
        return open;
    }

    private static boolean foreign(String path, Set<String> into) {
        String name = Traits.last(path);
        into.add(name);
        into.addAll(ABOVE.getOrDefault(name, List.of()));
        int end = path.indexOf(':');
        return end < 0 || !PLAIN_CRATES.contains(path.substring(0, end));
    }

    /** Reads a set of bounds once. */
    Map<Bound.Trait, Keys> all(Typed at, List<Bound> bounds) {
        Map<Bound.Trait, Keys> found = new HashMap<>();
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait && !trait.relaxed()) {
                found.put(trait, of(at.file(), at.scope(), trait));
            }
        }
        return found;
    }
}
