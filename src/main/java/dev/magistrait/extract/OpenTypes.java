package dev.magistrait.extract;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import java.util.List;
import java.util.Set;

/** Whether a function may call methods of an async trait on a type that its callers choose, as far as bounds tell. */
final class OpenTypes {

    /** Traits of the standard library and of the best known crates, which have no async method. */
    private static final Set<String> NEVER_ASYNC = Set.of(
            "Send",
            "Sync",
            "Unpin",
            "Sized",
            "Copy",
            "Clone",
            "Debug",
            "Display",
            "Default",
            "PartialEq",
            "Eq",
            "PartialOrd",
            "Ord",
            "Hash",
            "Hasher",
            "BuildHasher",
            "From",
            "Into",
            "TryFrom",
            "TryInto",
            "AsRef",
            "AsMut",
            "Borrow",
            "BorrowMut",
            "Deref",
            "DerefMut",
            "ToOwned",
            "ToString",
            "FromStr",
            "Iterator",
            "IntoIterator",
            "ExactSizeIterator",
            "DoubleEndedIterator",
            "FromIterator",
            "Extend",
            "Fn",
            "FnMut",
            "FnOnce",
            "Read",
            "BufRead",
            "Write",
            "Seek",
            "Error",
            "Any",
            "Serialize",
            "Deserialize",
            "DeserializeOwned",
            "Serializer",
            "Deserializer");

    private OpenTypes() {}

    /** @param inner the function's own scope */
    static boolean in(List<Scope> scopes, int inner, List<FnItem.Param> params) {
        for (int at = inner; at >= 0; at = scopes.get(at).parent()) {
            Scope scope = scopes.get(at);
            if (scope.kind() == Scope.Kind.TRAIT
                    || scope.generics().stream().anyMatch(g -> anyMayBeAsync(g.bounds()))
                    || scope.where().stream().anyMatch(w -> anyMayBeAsync(w.bounds()))) {
                return true;
            }
        }
        return params.stream()
                .anyMatch(p -> p.type() instanceof RustType.Named named
                        ? named.path().segments().getLast().arguments().stream().anyMatch(OpenTypes::isOpen)
                        : isOpen(p.type()));
    }

    private static boolean isOpen(RustType type) {
        return switch (type) {
            case RustType.Impl impl -> anyMayBeAsync(impl.bounds());
            case RustType.Reference reference -> isOpen(reference.target());
            default -> false;
        };
    }

    private static boolean anyMayBeAsync(List<Bound> bounds) {
        return bounds.stream()
                .anyMatch(b -> b instanceof Bound.Trait trait
                        && !NEVER_ASYNC.contains(trait.path().last()));
    }
}
