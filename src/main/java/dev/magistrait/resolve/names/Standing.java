package dev.magistrait.resolve.names;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The files that stand in module trees. {@code #[path]} can make two to the n modules of n files, which the compiler reads one by one; here a file
 * stands for a second time in one crate only as long as that is a moderate amount of work. Far more than programs have: one file for a few modules.
 */
final class Standing {

    private static final int MOST_REPEATED = 1_024;
    private static final int MOST_SCOPES = 1 << 17;

    private final IdentityHashMap<CrateUnit, Map<String, Integer>> scopes = new IdentityHashMap<>();
    private int repeated;
    private int scopesRepeated;

    /** Takes a place for a file in a crate; false where it has one already, and there are too many such. */
    boolean admits(CrateUnit crate, String file) {
        Integer known = of(crate).putIfAbsent(file, 0);
        if (known == null) {
            return true;
        }
        repeated++;
        scopesRepeated += known;
        return repeated <= MOST_REPEATED && scopesRepeated <= MOST_SCOPES;
    }

    /** Whether a file has a place in a crate. */
    boolean holds(CrateUnit crate, String file) {
        return of(crate).containsKey(file);
    }

    /** Hears how much there is in a file. */
    void read(CrateUnit crate, String file, int itsScopes) {
        of(crate).put(file, itsScopes);
    }

    private Map<String, Integer> of(CrateUnit crate) {
        return scopes.computeIfAbsent(crate, _ -> new HashMap<>());
    }
}
