package dev.magistrait.policy.load;

import dev.magistrait.source.Region;
import java.util.List;
import java.util.Optional;

/** A piece of YAML with its place. */
sealed interface Node {

    Region region();

    /** What it is, in words. */
    String text();

    /** One value. */
    record Scalar(String value, Form form, Region region) implements Node {
        @Override
        public String text() {
            return form == Form.NOTHING ? "nothing" : "`" + shortened() + "`";
        }

        private String shortened() {
            String line = value.lines().findFirst().orElse("");
            return line.length() > 60 ? line.substring(0, 60) + "…" : line;
        }
    }

    /** How YAML takes a value. */
    enum Form {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }

    /** A list. */
    record Sequence(List<Node> items, Region region) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return "a list";
        }
    }

    /** Keys with values, in order; a key that was written twice stands here once. */
    record Mapping(List<Entry> entries, Region region) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Node> get(String key) {
            return entries.stream()
                    .filter(e -> e.key().value().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        @Override
        public String text() {
            return "a mapping";
        }
    }

    record Entry(Scalar key, Node value) {}
}
