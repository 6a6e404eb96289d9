package dev.magistrait.resolve.types;

import dev.magistrait.resolve.types.AutoTraits.Auto;
import dev.magistrait.resolve.types.AutoTraits.Lack;
import dev.magistrait.resolve.types.AutoTraits.Need;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What items are not, by what they are made of. Each is read once, whatever its parameters are given: what it asks of them is remembered,
 * and asked of the arguments wherever it is named. Items that are made of each other are what the rest of them is, as rustc has it for
 * auto traits: what is known grows until nothing is new.
 */
final class AutoGraph {

    /** Tells a node what a type lacks, needs and holds, and gives the types that are to be read besides. */
    @FunctionalInterface
    interface Reader {
        List<Part> read(Typed type, Auto auto, Node into);
    }

    /** What is to be read, and what it has to be. */
    record Part(Typed type, Auto auto) {}

    private record Edge(Node from, Map<String, Typed> arguments, Set<Need> told) {}

    private record Waiting(Node node, Part part) {}

    private final Reader reader;
    private final Map<Auto, IdentityHashMap<Object, Node>> nodes = new EnumMap<>(Auto.class);
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<Node> news = new ArrayDeque<>();
    private final List<Node> open = new ArrayList<>();

    AutoGraph(Reader reader) {
        this.reader = reader;
    }

    /** An item, or a question. */
    final class Node {
        private final Set<Need> needs = new LinkedHashSet<>(2);
        private final List<Edge> holders = new ArrayList<>(1);
        private Optional<Lack> lack = Optional.empty();
        private boolean settled;

        /** It certainly is not what is asked. */
        void lacks(Lack why) {
            if (lack.isEmpty()) {
                lack = Optional.of(why);
                news.addLast(this);
            }
        }

        /** It is what is asked only if the parameter is. */
        void needs(String parameter, Auto auto) {
            if (needs.add(new Need(parameter, auto))) {
                news.addLast(this);
            }
        }

        /** It holds an item, which is made of some types if nothing is known of it yet. */
        void holds(Object item, Auto auto, Map<String, Typed> arguments, Supplier<List<Typed>> types) {
            Node held = node(item, auto, types);
            Edge edge = new Edge(this, arguments, new HashSet<>(2));
            if (!held.settled) {
                held.holders.add(edge);
            }
            held.tell(edge);
        }

        private void tell(Edge edge) {
            lack.ifPresent(edge.from::lacks);
            for (Need need : needs) {
                Typed argument = edge.arguments.get(need.parameter());
                if (argument != null && edge.told.add(need)) {
                    waiting.addLast(new Waiting(edge.from, new Part(argument, need.auto())));
                }
            }
        }

        Optional<Lack> lack() {
            return lack;
        }

        Set<Need> needs() {
            return needs;
        }
    }

    /** What a type is not. */
    Node ask(Typed type, Auto auto) {
        Node question = new Node();
        waiting.addLast(new Waiting(question, new Part(type, auto)));
        settle();
        return question;
    }

    /** What an item is not, whatever it is given. */
    Node ask(Object item, Auto auto, Supplier<List<Typed>> types) {
        Node asked = node(item, auto, types);
        settle();
        return asked;
    }

    private Node node(Object item, Auto auto, Supplier<List<Typed>> types) {
        IdentityHashMap<Object, Node> known = nodes.computeIfAbsent(auto, _ -> new IdentityHashMap<>());
        Node before = known.get(item);
        if (before != null) {
            return before;
        }
        Node node = new Node();
        known.put(item, node);
        open.add(node);
        types.get().forEach(t -> waiting.addLast(new Waiting(node, new Part(t, auto))));
        return node;
    }

    /** What is found of an item is told to those that hold it, and to nobody more than once. */
    private void settle() {
        while (!waiting.isEmpty() || !news.isEmpty()) {
            while (!news.isEmpty()) {
                Node node = news.removeFirst();
                node.holders.forEach(node::tell);
            }
            if (!waiting.isEmpty()) {
                Waiting next = waiting.removeFirst();
                reader.read(next.part.type(), next.part.auto(), next.node)
                        .forEach(p -> waiting.addLast(new Waiting(next.node, p)));
            }
        }
        for (Node node : open) {
            node.settled = true;
            node.holders.clear();
        }
        open.clear();
    }
}
