package dev.magistrait.fact;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Span;

/**
 * Where a fact on code stands.
 *
 * @param crate the Cargo package's name
 * @param target the target's name as Cargo gives it, such as {@code lib store} or {@code test it}
 * @param cfg what must hold for the code to be compiled; {@link Cfg#always} mostly
 */
public record Place(String crate, String target, Context context, Cfg cfg, Span span) implements Comparable<Place> {

    private static final Cfg WITHOUT_THREADS =
            new Cfg.Option("target_arch = \"wasm32\"").or(new Cfg.Option("target_family = \"wasm\""));

    /** Whether it is built only for targets without threads, where nothing has to be {@code Send}. */
    public boolean singleThreaded() {
        return !cfg.equals(Cfg.always()) && cfg.implies(WITHOUT_THREADS);
    }

    /** Whether some build with threads has the code and meets the condition. */
    public boolean threadedWith(Cfg condition) {
        Cfg both = cfg.and(condition);
        return both.satisfiable() && (both.equals(Cfg.always()) || !both.implies(WITHOUT_THREADS));
    }

    public Place withSpan(Span other) {
        return new Place(crate, target, context, cfg, other);
    }

    /** Test, example and benchmark code. */
    public boolean outsideProduction() {
        return context != Context.PRODUCTION;
    }

    /** Whether only tests, examples and benchmarks have the code: by its target, or by its {@code cfg}. */
    public boolean forTests() {
        return outsideProduction() || cfg.testOnly();
    }

    /** Whether some build has the code. */
    public boolean built() {
        return cfg.satisfiable();
    }

    @Override
    public int compareTo(Place other) {
        int bySpan = span.compareTo(other.span);
        return bySpan != 0 ? bySpan : target.compareTo(other.target);
    }
}
