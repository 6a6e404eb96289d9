package dev.magistrait.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a fact that comes of others, by rules or for policies: resolution has none of it, and none is kept. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Derived {}
