package dev.magistrait.fact;

/** A method of an impl with its impl, as policies see it. Derived. */
@Derived
public record ImplMethodView(ImplMethod method, TraitImpl impl) implements Fact {}
