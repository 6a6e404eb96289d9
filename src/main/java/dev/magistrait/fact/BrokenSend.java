package dev.magistrait.fact;

import dev.magistrait.source.Span;
import java.util.List;

/**
 * That the future of an impl's method is certainly not {@code Send}, though its trait promises so.
 *
 * @param method the method's name
 * @param selfType the type that the impl is for, as written
 * @param text what the future holds, in words
 * @param promise where the trait promises it
 * @param held where what it holds is written
 * @param remedy what would mend it
 * @param place the method's name
 */
public record BrokenSend(
        TraitId trait,
        String method,
        String selfType,
        String text,
        Span promise,
        List<Span> held,
        String remedy,
        Place place)
        implements OnCode {

    public BrokenSend {
        held = List.copyOf(held);
    }
}
