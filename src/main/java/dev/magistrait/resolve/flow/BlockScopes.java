package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.Scope;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.source.Region;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** The scopes of blocks with items of their own. */
final class BlockScopes {

    private final IdentityHashMap<FileOutline, Map<Region, Integer>> known = new IdentityHashMap<>();

    /** The scope in which names of a function's body are looked up. */
    int ofBody(SourceUnit file, FnItem function) {
        return in(file).getOrDefault(end(file.scope(function.inner()).region()), function.inner());
    }

    /** The one of a block inside of another scope. */
    int of(SourceUnit file, Region block, int around) {
        return block.equals(Region.START) ? around : in(file).getOrDefault(block, around);
    }

    private Map<Region, Integer> in(SourceUnit file) {
        return known.computeIfAbsent(file.outline, BlockScopes::read);
    }

    private static Map<Region, Integer> read(FileOutline outline) {
        Map<Region, Integer> found = new HashMap<>();
        for (int i = 0; i < outline.scopes().size(); i++) {
            Scope scope = outline.scopes().get(i);
            if (scope.kind() == Scope.Kind.BLOCK) {
                found.put(scope.region(), i);
                if (outline.scopes().get(scope.parent()).kind() == Scope.Kind.FN) {
                    found.putIfAbsent(end(scope.region()), i);
                }
            }
        }
        return found;
    }

    /** A function ends where its body does. */
    private static Region end(Region region) {
        return new Region(region.endLine(), region.endColumn(), region.endLine(), region.endColumn());
    }
}
