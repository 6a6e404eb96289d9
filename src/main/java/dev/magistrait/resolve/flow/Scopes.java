package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Scope;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The scopes of blocks that declare something, by the scope around them. */
final class Scopes {

    private final IdentityHashMap<SourceUnit, Map<Integer, List<Integer>>> blocks = new IdentityHashMap<>();

    /** The innermost scope of a function in which a region lies. */
    int at(SourceUnit file, int function, Region region) {
        Map<Integer, List<Integer>> inside = blocks.computeIfAbsent(file, Scopes::read);
        int at = function;
        while (true) {
            int next = block(file, inside.getOrDefault(at, List.of()), region);
            if (next < 0) {
                return at;
            }
            at = next;
        }
    }

    /** Of blocks beside each other, in source order, the one around a region; -1 for none. */
    private static int block(SourceUnit file, List<Integer> blocks, Region region) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startsBy(file.scope(blocks.get(middle)).region(), region)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && endsBehind(file.scope(blocks.get(low - 1)).region(), region) ? blocks.get(low - 1) : -1;
    }

    private static boolean startsBy(Region block, Region region) {
        return block.line() < region.line() || (block.line() == region.line() && block.column() <= region.column());
    }

    private static boolean endsBehind(Region block, Region region) {
        return block.endLine() > region.endLine()
                || (block.endLine() == region.endLine() && block.endColumn() >= region.endColumn());
    }

    private static Map<Integer, List<Integer>> read(SourceUnit file) {
        Map<Integer, List<Integer>> found = new HashMap<>();
        List<Scope> scopes = file.outline.scopes();
        for (int i = 0; i < scopes.size(); i++) {
            if (scopes.get(i).kind() == Scope.Kind.BLOCK) {
                found.computeIfAbsent(scopes.get(i).parent(), _ -> new ArrayList<>(1))
                        .add(i);
            }
        }
        return found;
    }
}
