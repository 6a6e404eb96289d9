package dev.magistrait.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names that someone may have meant. */
public final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** The known names within a third of the word's length of changes, the nearest first, or that hold the word; three at most. */
    public static List<String> to(String word, Collection<String> known) {
        int most = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(k -> near(word, k, most) || (word.length() > 2 && k.contains(word)))
                .sorted(Comparator.comparingInt((String k) -> distance(word, k))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean near(String word, String known, int most) {
        return Math.abs(word.length() - known.length()) <= most && distance(word, known) <= most;
    }

    /** Changes, insertions, deletions and swaps of neighbours. */
    static int distance(String a, String b) {
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : least(distances, a, i, b, j);
            }
        }
        return distances[a.length()][b.length()];
    }

    private static int least(int[][] distances, String a, int i, String b, int j) {
        int changed = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int insertedOrDeleted = Math.min(distances[i - 1][j], distances[i][j - 1]) + 1;
        int swapped = swapped(a, i, b, j) ? distances[i - 2][j - 2] + 1 : Integer.MAX_VALUE;
        return Math.min(swapped, Math.min(changed, insertedOrDeleted));
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
