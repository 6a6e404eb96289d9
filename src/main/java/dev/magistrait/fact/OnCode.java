package dev.magistrait.fact;

/** A fact on code that stands at one place. */
public interface OnCode extends Fact {

    Place place();
}
