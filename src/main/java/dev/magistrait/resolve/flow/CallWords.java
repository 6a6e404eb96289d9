package dev.magistrait.resolve.flow;

import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.WordSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** What tells that a function may call one of some others, or hand it on: their names, as far as its crate sees them. */
final class CallWords {

    private final World world;
    private final TellingWords words;
    private final IdentityHashMap<CrateUnit, Named> byCrate = new IdentityHashMap<>();
    private final IdentityHashMap<CrateUnit, Told> told = new IdentityHashMap<>();

    private record Named(Set<String> free, Set<String> members) {
        Named() {
            this(new HashSet<>(), new HashSet<>());
        }
    }

    /** @param members those that are named behind a dot or a type */
    private record Told(WordSet free, WordSet members) {}

    CallWords(World world, TellingWords words, Collection<Callee> functions) {
        this.world = world;
        this.words = words;
        for (Callee callee : functions) {
            Named named = byCrate.computeIfAbsent(callee.file().crate, _ -> new Named());
            (callee.isMember() ? named.members() : named.free())
                    .add(callee.item().name());
        }
    }

    boolean mayBeIn(Callee caller) {
        Told here = told.computeIfAbsent(caller.file().crate, this::seen);
        Bodies bodies = world.traits().bodies();
        return bodies.mayName(caller.item(), here.free()) || bodies.mayUse(caller.item(), here.members());
    }

    private Told seen(CrateUnit from) {
        Named seen = new Named();
        byCrate.forEach((crate, named) -> {
            if (world.sees(from, crate)) {
                seen.free().addAll(named.free());
                seen.members().addAll(named.members());
            }
        });
        return new Told(new WordSet(words.renamed(seen.free())), new WordSet(seen.members()));
    }
}
