package dev.magistrait.resolve.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The circles of a graph: its strongly connected parts that have an edge inside (Tarjan 1972, without recursion). */
final class Circles {

    private final int[][] edges;
    private final int[] number;
    private final int[] low;
    private final boolean[] open;
    private final int[] next;
    private final Deque<Integer> met = new ArrayDeque<>();
    private final List<int[]> found = new ArrayList<>();
    private int count;

    /** @param edges of each node those that it leads to */
    private Circles(int[][] edges) {
        this.edges = edges;
        this.number = new int[edges.length];
        this.low = new int[edges.length];
        this.open = new boolean[edges.length];
        this.next = new int[edges.length];
    }

    /** The nodes of each, sorted; in the order of their first ones. */
    static List<int[]> of(int[][] edges) {
        Circles circles = new Circles(edges);
        for (int node = 0; node < edges.length; node++) {
            if (circles.number[node] == 0) {
                circles.walk(node);
            }
        }
        circles.found.sort((a, b) -> Integer.compare(a[0], b[0]));
        return circles.found;
    }

    private void walk(int from) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(from, path);
        while (!path.isEmpty()) {
            int at = path.getLast();
            if (next[at] == edges[at].length) {
                leave(path);
                continue;
            }
            int to = edges[at][next[at]++];
            if (number[to] == 0) {
                enter(to, path);
            } else if (open[to]) {
                low[at] = Math.min(low[at], number[to]);
            }
        }
    }

    private void enter(int node, Deque<Integer> path) {
        number[node] = ++count;
        low[node] = count;
        open[node] = true;
        met.addLast(node);
        path.addLast(node);
    }

    private void leave(Deque<Integer> path) {
        int at = path.removeLast();
        if (!path.isEmpty()) {
            low[path.getLast()] = Math.min(low[path.getLast()], low[at]);
        }
        if (low[at] == number[at]) {
            close(at);
        }
    }

    private void close(int root) {
        List<Integer> part = new ArrayList<>();
        int node;
        do {
            node = met.removeLast();
            open[node] = false;
            part.add(node);
        } while (node != root);
        if (part.size() > 1 || Arrays.stream(edges[root]).anyMatch(e -> e == root)) {
            found.add(part.stream().mapToInt(Integer::intValue).sorted().toArray());
        }
    }
}
