package dev.magistrait.fact;

/**
 * Code that syntax cannot judge.
 *
 * @param kind {@code macro}, {@code attribute-macro}, {@code generated}, {@code unresolved}, {@code syntax}, {@link #BOUND},
 *     {@link #DIRECTORY}, {@link #LOCK} or {@link #OWNERS}
 * @param subject the path of the trait whose verdict it could change; empty when that is not known
 * @param text what is not seen
 * @param macro the macro that hides it, if that is one of which nothing is known: {@code foo::bar} on an item, {@code bar!} where it is
 *     called; else empty
 */
public record BlindSpot(String kind, String subject, String text, String macro, Place place) implements OnCode {

    /** The kind of what could have been read and is a directory. */
    public static final String DIRECTORY = "directory";

    /** The kind of what there is more of than is looked at. */
    public static final String BOUND = "bound";

    /** The kind of what only a lock file would tell. */
    public static final String LOCK = "lock-file";

    /** The kind of what only a {@code CODEOWNERS} file would tell. */
    public static final String OWNERS = "code-owners";

    /** One that no unknown macro is to blame for. */
    public BlindSpot(String kind, String subject, String text, Place place) {
        this(kind, subject, text, "", place);
    }

    /** Whether it is known which trait it is about. */
    public boolean named() {
        return !subject.isEmpty();
    }

    /** Whether it could change what is said of the trait: code that is not there can use any trait of its package. */
    public boolean concerns(TraitDecl trait) {
        return named()
                ? subject.equals(trait.id().path())
                : kind.equals("generated") && place.crate().equals(trait.place().crate());
    }
}
