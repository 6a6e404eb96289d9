package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways that values take in one function, as a graph. A value has two nodes: for what it holds, and for what it gives when it is called, as
 * a closure is, or awaited.
 */
final class Ways {

    /** What the future of an {@code async fn} holds. */
    static final int OWN = 0;

    /** What the function gives. */
    static final Slot RESULT = new Slot(1, 2);

    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<Start> starts = new ArrayList<>();
    private final List<CallSite> calls = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();

    /** A value's two nodes. */
    record Slot(int value, int result) {}

    /** @param sure whether the value certainly takes this way where code compiles */
    record Edge(int to, boolean sure) {}

    /** A future that is made. */
    record Start(Made made, int node) {}

    /**
     * A call of a function of the workspace, or its name as a value.
     *
     * @param plain whether the function is called: else its future is what the value gives when it is called
     */
    record CallSite(Callee callee, Binds binds, Slot result, boolean plain, boolean sure) {}

    /**
     * A place where something is asked, or where a way is lost.
     *
     * @param asks whether the value must be {@code Send} there
     * @param words what asks, or where the value goes
     * @param value what is handed over there
     */
    record End(int node, boolean asks, String words, Expr value, Region region) {}

    Ways() {
        node();
        slot();
    }

    int node() {
        edges.add(new ArrayList<>(2));
        return edges.size() - 1;
    }

    Slot slot() {
        return new Slot(node(), node());
    }

    int size() {
        return edges.size();
    }

    List<Edge> from(int node) {
        return edges.get(node);
    }

    void edge(int from, int to, boolean sure) {
        edges.get(from).add(new Edge(to, sure));
    }

    void flow(Slot from, Slot to) {
        flow(from, to, true);
    }

    void flow(Slot from, Slot to, boolean sure) {
        edge(from.value(), to.value(), sure);
        edge(from.result(), to.result(), sure);
    }

    void start(Made made, int node) {
        starts.add(new Start(made, node));
    }

    void call(CallSite call) {
        calls.add(call);
    }

    void asked(int from, String by, Expr value, Region region) {
        end(from, true, by, value, region);
    }

    void lost(int from, String where, Expr value, Region region) {
        end(from, false, where, value, region);
    }

    private void end(int from, boolean asks, String words, Expr value, Region region) {
        int node = node();
        edge(from, node, true);
        ends.add(new End(node, asks, words, value, region));
    }

    List<Start> starts() {
        return starts;
    }

    List<CallSite> calls() {
        return calls;
    }

    List<End> ends() {
        return ends;
    }
}
