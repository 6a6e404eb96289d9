package dev.magistrait.triage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Finds what a new file was called before: a file that is gone, and the same or half the same. */
final class Renames {

    /** What Git asks for, too. */
    private static final double SIMILAR = 0.5;

    private static final int MOST = 1000;

    private final CommitFiles files;
    private final Path worktree;
    /** Empty until asked for, then one. */
    private final List<List<String>> gone = new ArrayList<>(1);

    Renames(CommitFiles files, Path worktree) {
        this.files = files;
        this.worktree = worktree;
    }

    /** What the new file held under its old name; empty when it is new indeed. */
    List<byte[]> origin(String name, byte[] now) {
        List<String> candidates =
                gone().stream().filter(g -> ending(g).equals(ending(name))).toList();
        ObjectId id = new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, now);
        for (String candidate : candidates) {
            if (files.holds(candidate, id)) {
                return List.of(now);
            }
        }
        return mostSimilar(candidates, now);
    }

    private List<byte[]> mostSimilar(List<String> candidates, byte[] now) {
        Map<String, Integer> lines = lines(now);
        List<byte[]> best = List.of();
        double most = SIMILAR;
        for (String candidate : candidates.subList(0, Math.min(MOST, candidates.size()))) {
            for (byte[] before : files.text(candidate)) {
                double similar = similarity(lines(before), lines);
                if (similar >= most && (best.isEmpty() || similar > most)) {
                    most = similar;
                    best = List.of(before);
                }
            }
        }
        return best;
    }

    /** The files of the commit that are no more, sorted. */
    private List<String> gone() {
        if (gone.isEmpty()) {
            gone.add(files.names().stream()
                    .filter(name -> !Files.exists(worktree.resolve(name)))
                    .toList());
        }
        return gone.getFirst();
    }

    private static String ending(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    }

    private static double similarity(Map<String, Integer> a, Map<String, Integer> b) {
        int common = a.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0)))
                .sum();
        int longer = Math.max(size(a), size(b));
        return longer == 0 ? 0 : (double) common / longer;
    }

    private static int size(Map<String, Integer> lines) {
        return lines.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often each line stands in a text; blank ones say nothing. */
    private static Map<String, Integer> lines(byte[] text) {
        Map<String, Integer> lines = new HashMap<>();
        new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .forEach(l -> lines.merge(l, 1, Integer::sum));
        return lines;
    }
}
