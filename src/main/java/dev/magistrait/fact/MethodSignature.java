package dev.magistrait.fact;

import java.util.List;

/**
 * What stands in the head of a method besides its name.
 *
 * @param self how it takes {@code self}: one of {@link #FORMS}
 * @param parameters the types of the others, as they are written
 * @param returns the type behind {@code ->} as it is written; empty without
 * @param generic whether it has type or const parameters of its own, or takes an {@code impl Trait}
 */
public record MethodSignature(String self, List<String> parameters, String returns, boolean generic) {

    /** The forms of {@code self}: not taken, {@code self}, {@code &self}, {@code &mut self}, and any other type. */
    public static final List<String> FORMS = List.of("none", "value", "reference", "mutable-reference", "typed");

    /** Of a method that takes {@code &self} and nothing else. */
    public static final MethodSignature PLAIN = new MethodSignature("reference", List.of(), "", false);

    public MethodSignature {
        parameters = List.copyOf(parameters);
    }
}
