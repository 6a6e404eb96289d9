package dev.magistrait.triage;

import dev.magistrait.finding.Evidence;
import java.util.List;
import java.util.Map;

/**
 * What was decided on a trait item.
 *
 * @param trait its path; the twins of a path have a standing each
 * @param facts what waivers may rest on, such as {@code dispatch}, by name
 * @param because what the verdict rests on
 */
public record Standing(String trait, Map<String, String> facts, List<Evidence> because) {
    public Standing {
        facts = Map.copyOf(facts);
        because = List.copyOf(because);
    }
}
