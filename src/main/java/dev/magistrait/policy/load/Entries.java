package dev.magistrait.policy.load;

import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The entries of a mapping that are as the language has them. */
record Entries(Node.Mapping node, Checker checker) {

    Optional<Node> get(String key) {
        return node.get(key).filter(checker::sound);
    }

    Optional<Node.Scalar> scalar(String key) {
        return get(key).flatMap(n -> n instanceof Node.Scalar s ? Optional.of(s) : Optional.empty());
    }

    Optional<String> text(String key) {
        return scalar(key).map(Node.Scalar::value);
    }

    Optional<Node.Mapping> mapping(String key) {
        return get(key).flatMap(n -> n instanceof Node.Mapping m ? Optional.of(m) : Optional.empty());
    }

    /** The sound items of a list, or the one value that stands for a list of one. */
    List<Node> items(String key) {
        return get(key).map(n -> n instanceof Node.Sequence list ? list.items() : List.of(n)).orElse(List.of()).stream()
                .filter(checker::sound)
                .toList();
    }

    List<Node.Scalar> scalars(String key) {
        List<Node.Scalar> found = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Scalar scalar) {
                found.add(scalar);
            }
        }
        return found;
    }

    List<Node.Mapping> mappings(String key) {
        List<Node.Mapping> found = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Mapping mapping) {
                found.add(mapping);
            }
        }
        return found;
    }

    /** Where the value of a key stands. */
    Region region(String key) {
        return node.get(key).map(Node::region).orElse(node.region());
    }

    Region keyRegion(String key) {
        return node.entries().stream()
                .filter(e -> e.key().value().equals(key))
                .map(e -> e.key().region())
                .findFirst()
                .orElse(node.region());
    }

    /** Where the first key stands. */
    Region first() {
        return node.entries().isEmpty()
                ? node.region()
                : node.entries().getFirst().key().region();
    }
}
