package dev.magistrait.resolve.flow;

import dev.magistrait.fact.OpenSite;
import dev.magistrait.fact.TraitId;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Places where the ways of futures are not understood, by trait. Generic code can hand the futures of many traits to very many of them. */
final class OpenPlaces {

    /** More than anybody reads of one trait; how many there are besides is said at the last. */
    private static final int MOST = 256;

    private static final Comparator<OpenSite> ORDER = Comparator.comparing(OpenSite::place)
            .thenComparing(OpenSite::method)
            .thenComparing(OpenSite::why);

    private final Map<TraitId, TreeSet<OpenSite>> byTrait = new TreeMap<>();

    /** Whether the futures of a trait may be {@code Send} today, so that there is something to lose. */
    static boolean matter(TraitNode node) {
        return node.macros.makes()
                || (node.macros.boxes() && !node.macros.boxesLocallyOnly())
                || node.item().methods().stream().anyMatch(m -> m.returns() instanceof RustType.Impl);
    }

    void add(OpenSite site) {
        byTrait.computeIfAbsent(site.trait(), _ -> new TreeSet<>(ORDER)).add(site);
    }

    /** All but some, in the order of their places. */
    List<OpenSite> besides(Predicate<OpenSite> which) {
        List<OpenSite> found = new ArrayList<>();
        byTrait.values().forEach(all -> {
            all.removeIf(which);
            all.stream().limit(MOST).forEach(found::add);
            if (all.size() > MOST) {
                found.add(rest(found.removeLast(), all.size() - MOST));
            }
        });
        return found;
    }

    private static OpenSite rest(OpenSite last, int more) {
        String why = last.why() + ", as at " + more + " places more, which are not listed";
        return new OpenSite(last.trait(), last.method(), why, last.place());
    }
}
