package dev.magistrait.codec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose body is written while building, by {@code src/main/build/GenerateCodec.java}, from the records as they are declared: each
 * component in its order, of an interface the number of the case first. Methods that write throw {@link Refused}, those that read
 * {@link Damaged}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Generated {}
