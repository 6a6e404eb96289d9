package dev.magistrait.triage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An earlier state that findings are compared with.
 *
 * @param revision its name, as given
 * @param commit the hash that the name means
 * @param before how many findings of each identity it had that no comment suppressed
 * @param traits the paths of the traits it had
 */
public record Since(
        String revision,
        String commit,
        Path worktree,
        Changes changes,
        Map<Identity, Integer> before,
        Set<String> traits) {

    /** @param before what the analysis of the earlier state came to */
    public static Since of(Revision revision, List<Docket> before) {
        Map<Identity, Integer> counts = new TreeMap<>();
        for (Docket docket : before) {
            new Suppressing(docket, docket.notices())
                    .cases().stream().filter(Case::open).forEach(c -> counts.merge(c.identity, 1, Integer::sum));
        }
        return new Since(
                revision.name(),
                revision.commit(),
                revision.worktree(),
                revision.changes(),
                counts,
                traits(before.stream()));
    }

    static Set<String> traits(Stream<Docket> dockets) {
        return dockets.flatMap(d -> d.standings().keySet().stream()).collect(Collectors.toSet());
    }

    boolean holds(Docket docket) {
        return docket.directory().startsWith(worktree);
    }
}
