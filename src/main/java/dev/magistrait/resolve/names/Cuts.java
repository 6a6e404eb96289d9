package dev.magistrait.resolve.names;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.fact.Place;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where there was more than is looked at. What was left out there could change what is said, so each place is told, once. */
public final class Cuts {

    private final Map<Place, BlindSpot> found = new TreeMap<>();

    /** More than is looked at, about no trait in particular. */
    public void tell(SourceUnit file, Cfg cfg, Region region, String text) {
        tell(file.place(cfg, region), "", text);
    }

    /** More than is looked at of a trait. */
    public void tell(TraitNode node, String text) {
        tell(node.file().place(node.item().cfg(), node.item().region()), node.id.path(), text);
    }

    private void tell(Place place, String subject, String text) {
        found.putIfAbsent(place, new BlindSpot(BlindSpot.BOUND, subject, text, place));
    }

    /** What was told, by place. */
    public List<BlindSpot> spots() {
        return List.copyOf(found.values());
    }
}
