package dev.magistrait.fact;

/**
 * An impl of which it is known that a future of it is not {@code Send}.
 *
 * @param reason what it holds, such as {@code Rc} across an {@code .await}
 * @param place the method's name
 */
public record NotSendImpl(TraitId trait, String method, String reason, Place place) implements OnCode {}
