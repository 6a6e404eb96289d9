package dev.magistrait.fact;

/**
 * A future of a trait's method, called on a generic receiver, that reaches a place which asks for {@code Send}.
 *
 * @param trait the trait item
 * @param named the path of the bound, of a generated variant its own
 * @param variant whether the bound is a trait that {@code make(…: Send)} generated
 * @param method the method whose future it is
 * @param sink what asks for {@code Send}, such as {@code tokio::spawn} or {@code Pin<Box<dyn Future + Send>>}
 * @param receiverSend whether the receiver is bounded by {@code Send}, may be so for another reason, or is not owned by the future
 * @param place the start of the sink's call
 */
public record SpawnSite(
        TraitId trait, String named, boolean variant, String method, String sink, boolean receiverSend, Place place)
        implements OnCode {}
