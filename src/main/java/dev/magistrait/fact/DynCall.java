package dev.magistrait.fact;

import dev.magistrait.source.Span;

/**
 * A call of a trait's default method through a trait object that lacks an auto trait which {@code async_trait} asks of {@code Self} in
 * default bodies: {@code Sync} for {@code &self}, {@code Send} for {@code &mut self}.
 *
 * @param lacks what is lacking: {@code Send}, {@code Sync}, or {@code Send + Sync}
 * @param call the call
 * @param place the word {@code dyn} of the receiver's type
 */
public record DynCall(TraitId trait, String method, String lacks, Span call, Place place) implements OnCode {}
