package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lifetimes of a method's receiver and parameters by number: first those that the method declares, then each one without a name, from left
 * to right. {@code async_trait} writes them in this order ({@code src/lifetime.rs} of 0.1.92), and rustc compares the lists by place.
 */
final class LifetimeNumbers {

    /** The number of {@code 'static}. */
    static final int FOREVER = -1;
    /** The number of a lifetime of the trait or impl, or of a {@code for<'a>}. */
    static final int OUTSIDE = -2;

    private final List<String> declared;
    private final Deque<Integer> around = new ArrayDeque<>();
    private final Set<Longer> longer = new HashSet<>();
    private final Set<String> outside = new TreeSet<>();
    private int elided;
    private boolean readable = true;

    LifetimeNumbers(SourceUnit file, FnItem method) {
        this.declared = file.scope(method.inner()).generics().stream()
                .filter(g -> g.kind() == GenericParam.Kind.LIFETIME)
                .map(GenericParam::name)
                .toList();
    }

    /** That one lifetime lives at least as long as another, since a reference with the other holds it. */
    private record Longer(int one, int other) {}

    int count() {
        return declared.size() + elided;
    }

    /** Whether all types could be read, so that the numbers are right. */
    boolean readable() {
        return readable;
    }

    /** The lifetimes of the trait or impl that stand there. */
    Set<String> outside() {
        return outside;
    }

    boolean outlives(int one, int other) {
        return longer.contains(new Longer(one, other));
    }

    /** The number of the lifetime that stands next, with its tick; empty and {@code '_} are new ones. */
    int next(String lifetime) {
        int number = number(lifetime);
        if (!around.isEmpty()) {
            longer.add(new Longer(number, around.getFirst()));
        }
        return number;
    }

    private int number(String lifetime) {
        if (lifetime.isEmpty() || lifetime.equals(Lifetimes.ELIDED)) {
            elided++;
            return count() - 1;
        }
        int at = declared.indexOf(lifetime);
        if (at < 0 && !lifetime.equals(Outlives.FOREVER)) {
            outside.add(lifetime);
        }
        return at >= 0 ? at : lifetime.equals(Outlives.FOREVER) ? FOREVER : OUTSIDE;
    }

    void enter(int reference) {
        around.addFirst(reference);
    }

    void leave() {
        around.removeFirst();
    }

    /** Numbers what a type holds. */
    void pass(RustType type) {
        switch (type) {
            case RustType.Reference reference -> {
                enter(next(reference.lifetime()));
                pass(reference.target());
                leave();
            }
            case RustType.Named named -> pass(named.path());
            case RustType.Tuple tuple -> tuple.parts().forEach(this::pass);
            case RustType.Dyn dyn -> dyn.bounds().forEach(this::pass);
            case RustType.Impl impl -> impl.bounds().forEach(this::pass);
            case RustType.Qualified _ -> readable = false;
            case RustType.Other other -> {
                readable &= isRead(other);
                other.parts().forEach(this::pass);
            }
        }
    }

    /** Not a call of a macro, and not too deep. */
    static boolean isRead(RustType.Other type) {
        return !type.parts().isEmpty()
                || ((!type.text().contains("!") || type.text().length() == 1)
                        && !type.text().equals("…"));
    }

    /** A lifetime as a bound is no lifetime that the macro gives a name. */
    private void pass(Bound bound) {
        if (bound instanceof Bound.Trait trait) {
            pass(trait.path());
        }
    }

    private void pass(TypePath path) {
        path.segments().forEach(this::pass);
    }

    void pass(TypePath.Segment segment) {
        segment.lifetimes().forEach(this::next);
        segment.arguments().forEach(this::pass);
        for (TypePath.Binding binding : segment.bindings()) {
            binding.type().forEach(this::pass);
            binding.bounds().forEach(this::pass);
        }
    }

    /** The types of a method's receiver and parameters, in order. */
    static List<RustType> types(FnItem method) {
        List<RustType> types = new ArrayList<>();
        FnItem.Receiver receiver = method.receiver();
        switch (receiver.kind()) {
            case NONE -> {
                // takes no `self`
            }
            case VALUE, TYPED -> types.add(receiver.type());
            case REFERENCE -> types.add(new RustType.Reference(receiver.lifetime(), false, receiver.type()));
            case MUTABLE_REFERENCE -> types.add(new RustType.Reference(receiver.lifetime(), true, receiver.type()));
        }
        method.params().forEach(p -> types.add(p.type()));
        return types;
    }
}
