package dev.magistrait.report.whatif;

/**
 * How much code an edit would touch, for the verdicts that change and are not in use already.
 *
 * @param traits whose item is to be written otherwise
 * @param impls on which {@code #[async_trait]} comes or goes, or whose associated type is to be written
 * @param callSites uses as {@code dyn} that need a companion's name or are supposed to go, and calls whose bound needs the name of a variant
 */
public record Effort(int traits, int impls, int callSites) {

    public static final Effort NONE = new Effort(0, 0, 0);

    public Effort and(Effort other) {
        return new Effort(traits + other.traits, impls + other.impls, callSites + other.callSites);
    }
}
