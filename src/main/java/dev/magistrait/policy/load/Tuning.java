package dev.magistrait.policy.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a policy says of parameters.
 *
 * @param open its rules that have some, as they are written, by id
 * @param set for rules of any policy below it
 */
record Tuning(Map<String, Node.Mapping> open, List<Setting> set) {

    Tuning {
        open = Map.copyOf(open);
        set = List.copyOf(set);
    }

    /**
     * Values for the parameters of a rule.
     *
     * @param rule its id
     */
    record Setting(Node.Scalar rule, List<Node.Entry> values) {

        Map<String, Node> byName() {
            Map<String, Node> found = new LinkedHashMap<>();
            values.forEach(v -> found.put(v.key().value(), v.value()));
            return found;
        }
    }
}
