package dev.magistrait.fact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which traits stand above which, step by step. Nothing is kept for each pair of traits: a chain of them has as many pairs as the square of its length.
 * Bounds that lead round in a circle, which rustc refuses, do no harm.
 */
public final class Lineage {

    /** Of the supertraits that keep a trait from being a trait object the nearest so many are looked at. */
    public static final int MOST_OFFENDERS = 8;

    /** Of the subtraits that are used so many are looked at. */
    public static final int MOST_USED = 256;

    /** A look at what is below a trait meets no more than so many times the traits that it seeks. */
    private static final int TRAITS_EACH = 4;

    private static final Comparator<SupertraitOf> AS_WRITTEN =
            Comparator.comparing((SupertraitOf s) -> s.via().span()).thenComparing(SupertraitOf::parent);

    private final Set<SupertraitOf> links;
    private final int hash;
    private final Map<TraitId, List<SupertraitOf>> up = new HashMap<>();
    private final Map<TraitId, List<SupertraitOf>> down = new HashMap<>();

    /**
     * A trait with the bounds that lead from it up to another.
     *
     * @param bounds the shortest way; of several such the one by the bounds that are written first
     */
    public record Way(TraitId from, List<SupertraitOf> bounds) {
        public Way {
            bounds = List.copyOf(bounds);
        }
    }

    /** From direct bounds, in any order. */
    public Lineage(Collection<SupertraitOf> links) {
        this.links = Set.copyOf(links);
        this.hash = this.links.hashCode();
        for (SupertraitOf link : links.stream().sorted(AS_WRITTEN).toList()) {
            up.computeIfAbsent(link.child(), _ -> new ArrayList<>(1)).add(link);
            down.computeIfAbsent(link.parent(), _ -> new ArrayList<>(1)).add(link);
        }
    }

    /** The bounds of a trait, as they are written. */
    public List<SupertraitOf> parents(TraitId trait) {
        return up.getOrDefault(trait, List.of());
    }

    /** Whether the trait has a supertrait or a subtrait. */
    public boolean holds(TraitId trait) {
        return up.containsKey(trait) || down.containsKey(trait);
    }

    /** The traits with a supertrait. */
    public Set<TraitId> children() {
        return up.keySet();
    }

    /** All traits above one, nearest first. */
    public List<TraitId> above(TraitId trait) {
        Set<TraitId> found = new LinkedHashSet<>(List.of(trait));
        Deque<TraitId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (SupertraitOf link : parents(open.removeFirst())) {
                if (found.add(link.parent())) {
                    open.addLast(link.parent());
                }
            }
        }
        return found.stream().skip(1).toList();
    }

    /** The traits below one, nearest first; itself is the first. No more than that many. */
    public List<TraitId> below(TraitId trait, int most) {
        return List.copyOf(distances(trait, most).keySet());
    }

    /** How some of the traits below one lead up to it, nearest first; empty where more than that many are below it. */
    public List<Way> waysTo(TraitId trait, Predicate<TraitId> which, int most) {
        Map<TraitId, Integer> distances = distances(trait, most + 2);
        return distances.size() > most + 1
                ? List.of()
                : distances.keySet().stream()
                        .skip(1)
                        .filter(which)
                        .map(from -> new Way(from, way(from, distances, most)))
                        .toList();
    }

    /** The traits with more than that many below them. */
    public Set<TraitId> crowded(int most) {
        Set<TraitId> crowded = new HashSet<>();
        Set<TraitId> met = new HashSet<>(up.keySet());
        met.removeAll(down.keySet());
        Deque<TraitId> open = new ArrayDeque<>(met);
        while (!open.isEmpty()) {
            TraitId at = open.removeFirst();
            if (!crowded.contains(at) && distances(at, most + 2).size() > most + 1) {
                crowded.add(at);
                crowded.addAll(above(at));
            }
            for (SupertraitOf link : parents(at)) {
                if (!crowded.contains(at) && met.add(link.parent())) {
                    open.addLast(link.parent());
                }
            }
        }
        return crowded;
    }

    /**
     * The traits that have more than that many of some traits below them, or very many of any; without those above such a trait, which have them
     * too.
     */
    public List<TraitId> crowdedBy(Predicate<TraitId> which, int most) {
        List<TraitId> crowded = new ArrayList<>();
        Set<TraitId> above = new HashSet<>();
        Set<TraitId> met = new HashSet<>(up.keySet());
        met.removeAll(down.keySet());
        Deque<TraitId> open = new ArrayDeque<>(met.stream().sorted().toList());
        while (!open.isEmpty()) {
            TraitId at = open.removeFirst();
            if (above.contains(at)) {
                continue;
            }
            List<TraitId> below = below(at, TRAITS_EACH * most);
            boolean full = below.size() == TRAITS_EACH * most
                    || below.stream().skip(1).filter(which).count() > most;
            if (full) {
                crowded.add(at);
                climb(at, above);
            }
            for (SupertraitOf link : full ? List.<SupertraitOf>of() : parents(at)) {
                if (met.add(link.parent())) {
                    open.addLast(link.parent());
                }
            }
        }
        crowded.removeAll(above);
        return crowded;
    }

    private void climb(TraitId from, Set<TraitId> into) {
        Deque<TraitId> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (SupertraitOf link : parents(open.removeFirst())) {
                if (into.add(link.parent())) {
                    open.addLast(link.parent());
                }
            }
        }
    }

    private Map<TraitId, Integer> distances(TraitId trait, int most) {
        Map<TraitId, Integer> found = new LinkedHashMap<>(Map.of(trait, 0));
        Deque<TraitId> open = new ArrayDeque<>(List.of(trait));
        while (!open.isEmpty()) {
            TraitId at = open.removeFirst();
            int next = found.getOrDefault(at, 0) + 1;
            for (SupertraitOf link : down.getOrDefault(at, List.of())) {
                if (found.size() == most) {
                    return found;
                }
                if (found.putIfAbsent(link.child(), next) == null) {
                    open.addLast(link.child());
                }
            }
        }
        return found;
    }

    private List<SupertraitOf> way(TraitId from, Map<TraitId, Integer> distances, int most) {
        List<SupertraitOf> way = new ArrayList<>();
        TraitId at = from;
        for (int left = distances.getOrDefault(from, 0); left > 0 && way.size() < most; left--) {
            int next = left - 1;
            SupertraitOf link = first(parents(at), l -> distances.getOrDefault(l.parent(), -1) == next);
            way.add(link);
            at = link.parent();
        }
        return way;
    }

    private static SupertraitOf first(List<SupertraitOf> links, Predicate<SupertraitOf> which) {
        for (SupertraitOf link : links) {
            if (which.test(link)) {
                return link;
            }
        }
        throw new IllegalStateException("no bound leads on");
    }

    /** Of the traits that are told by a test, those nearest above each trait: no more than that many. */
    public Nearest nearest(Predicate<TraitId> which, int most) {
        Map<TraitId, Map<TraitId, Integer>> found = new HashMap<>();
        Deque<Meeting> open = new ArrayDeque<>();
        down.keySet().stream().filter(which).sorted().forEach(t -> open.addLast(new Meeting(t, t, 0)));
        while (!open.isEmpty()) {
            Meeting at = open.removeFirst();
            for (SupertraitOf link : down.getOrDefault(at.trait(), List.of())) {
                Map<TraitId, Integer> known = found.computeIfAbsent(link.child(), _ -> new LinkedHashMap<>());
                if (known.size() < most
                        && !link.child().equals(at.met())
                        && known.putIfAbsent(at.met(), at.distance() + 1) == null) {
                    open.addLast(new Meeting(link.child(), at.met(), at.distance() + 1));
                }
            }
        }
        return new Nearest(found);
    }

    private record Meeting(TraitId trait, TraitId met, int distance) {}

    /** For each trait those that are sought, nearest first. */
    public final class Nearest {

        private final Map<TraitId, Map<TraitId, Integer>> found;

        private Nearest(Map<TraitId, Map<TraitId, Integer>> found) {
            this.found = found;
        }

        /** Those above a trait. */
        public List<TraitId> above(TraitId trait) {
            return List.copyOf(found.getOrDefault(trait, Map.of()).keySet());
        }

        /** The bounds that lead from a trait to one of those above it: of a long way the first of them. */
        public List<Step> way(TraitId trait, TraitId met, int most) {
            List<Step> way = new ArrayList<>();
            TraitId at = trait;
            while (!at.equals(met) && way.size() < most) {
                int left = distance(at, met) - 1;
                SupertraitOf link = first(parents(at), l -> distance(l.parent(), met) == left);
                way.add(link.via());
                at = link.parent();
            }
            return way;
        }

        private int distance(TraitId trait, TraitId met) {
            return trait.equals(met) ? 0 : found.getOrDefault(trait, Map.of()).getOrDefault(met, Integer.MAX_VALUE);
        }
    }

    /** Two of the same bounds say the same. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Lineage lineage && hash == lineage.hash && links.equals(lineage.links));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
