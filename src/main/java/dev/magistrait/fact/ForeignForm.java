package dev.magistrait.fact;

import dev.magistrait.source.Span;
import java.util.List;

/**
 * How a trait of another crate gives futures, in every version that the manifest lets in or the lock file holds.
 *
 * @param trait the trait's path
 * @param since the crate and the version from which on it is so, as {@code axum 0.8.0}
 * @param keys where the manifests ask for the crate, and where the lock file says which version that is, if they alone do not tell
 * @param impl the word {@code impl} of an impl that names it
 * @param place the same
 */
public record ForeignForm(TraitId trait, Form form, String since, List<Span> keys, Span impl, Place place)
        implements OnCode {

    public ForeignForm {
        keys = List.copyOf(keys);
    }

    /** What a line of the table of known traits says. */
    public enum Form {
        /** Its {@code async fn}s are boxed by {@code async_trait}, which its impls need too. */
        ASYNC_TRAIT,
        /** Its methods are {@code async fn}, or return {@code impl Future}. */
        NATIVE;

        /** The word of the table. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether the trait carries the macro. */
    public boolean boxes() {
        return form == Form.ASYNC_TRAIT;
    }
}
