package dev.magistrait.resolve.names;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a thing stands in the text of its crate: the places of the modules and macro calls that lead to it, and its own. In that order rustc
 * comes by them.
 */
record TextPlace(List<Region> path) implements Comparable<TextPlace> {

    static TextPlace of(SourceUnit file, Region region) {
        List<Region> path = new ArrayList<>(2);
        path.add(region);
        SourceUnit at = file;
        while (true) {
            if (at.expansion.isPresent()) {
                path.add(at.expansion.get().call().region());
                at = at.expansion.get().host();
                continue;
            }
            Optional<ModuleNode.Declared> declared = at.module(0).declared;
            if (declared.isEmpty()) {
                Collections.reverse(path);
                return new TextPlace(List.copyOf(path));
            }
            path.add(declared.get().item().region());
            at = declared.get().file();
        }
    }

    @Override
    public int compareTo(TextPlace other) {
        for (int i = 0; i < Math.min(path.size(), other.path.size()); i++) {
            int order = path.get(i).compareTo(other.path.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(path.size(), other.path.size());
    }
}
