package dev.magistrait.fix.plan;

import dev.magistrait.fact.BlindSpot;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which files of a workspace say a name at all, in code, text or comment; each is read once. */
final class Mentions {

    private final Texts texts;
    private final Known facts;
    private final Map<String, List<Text>> known = new HashMap<>();
    private final Map<String, Optional<CargoPackage>> owners = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    Mentions(Texts texts, Known facts) {
        this.texts = texts;
        this.facts = facts;
        facts.all(BlindSpot.class).forEach(b -> hidden.add(b.place().crate()));
    }

    /** Sorted by file. */
    List<Text> of(String name) {
        return known.computeIfAbsent(name, this::found);
    }

    private List<Text> found(String name) {
        List<Text> found = new ArrayList<>();
        for (String file : facts.material().files()) {
            texts.of(file)
                    .filter(t -> t.text(0, t.bytes().length).contains(name))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Whether code of a package is not seen, so that it may say anything. */
    boolean isHidden(CargoPackage cargo) {
        boolean unread = facts.material().files().stream()
                .anyMatch(f ->
                        owner(f).map(cargo::equals).orElse(true) && texts.of(f).isEmpty());
        return unread || hidden.contains(cargo.name());
    }

    /** The package in whose directory a file lies. */
    Optional<CargoPackage> owner(String file) {
        return owners.computeIfAbsent(file, this::nearest);
    }

    private Optional<CargoPackage> nearest(String file) {
        Optional<CargoPackage> nearest = Optional.empty();
        int length = -1;
        for (CargoPackage cargo : facts.material().workspace().packages()) {
            String below = cargo.directory().isEmpty() ? "" : cargo.directory() + "/";
            if (file.startsWith(below) && below.length() > length) {
                nearest = Optional.of(cargo);
                length = below.length();
            }
        }
        return nearest;
    }
}
