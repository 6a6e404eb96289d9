package dev.magistrait.fact;

/** What goes into the rule session: facts that the sources state, and facts that rules derive. Implementations are records. */
public interface Fact {}
