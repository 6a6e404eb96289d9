package dev.magistrait.fix;

import java.util.List;

/**
 * What somebody asks for. Safety is no part of it: whoever applies an offer chooses by that.
 *
 * @param rules findings of these rules alone; empty for all
 * @param traits these traits alone, by their paths as findings name them; empty for all
 * @param to the mechanism to migrate the traits to, as reports name it ({@code native}, {@code async-trait}, …); empty for that of the verdict
 * @param with what is to serve the trait objects of a trait beside that mechanism: {@code async-trait}, {@code dynosaur} or {@code bridge}; empty for
 *     that of the verdict
 */
public record Wish(List<String> rules, List<String> traits, String to, String with) {

    /** Whatever can be done, as verdicts say. */
    public static final Wish ALL = new Wish(List.of(), List.of(), "", "");

    public Wish {
        rules = List.copyOf(rules);
        traits = List.copyOf(traits);
    }

    /** The same without a word on trait objects. */
    public Wish(List<String> rules, List<String> traits, String to) {
        this(rules, traits, to, "");
    }

    /** Whether it is asked for by rule. */
    public boolean takesRule(String rule) {
        return rules.isEmpty() || rules.contains(rule);
    }

    /** Whether it is asked for by trait. */
    public boolean takesTrait(String path) {
        return traits.isEmpty() || traits.contains(path);
    }
}
