package dev.magistrait.fact;

/**
 * A trait's method whose callers get a value, other than the future itself, of a type that each impl chooses.
 *
 * @param unnamed why no associated type of stable Rust could stand for it, in words; empty where one could
 * @param place the return type
 */
public record OpaqueReturn(TraitId trait, String method, String unnamed, Place place) implements OnCode {

    /** Whether the method could return an associated type. */
    public boolean nameable() {
        return unnamed.isEmpty();
    }

    /** What would serve callers better. */
    public String help() {
        return nameable()
                ? "use an associated type, or declare every bound that callers may want"
                : "declare every bound that callers may want; an associated type cannot take its place, since "
                        + unnamed;
    }
}
