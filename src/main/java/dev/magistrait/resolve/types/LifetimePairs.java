package dev.magistrait.resolve.types;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import java.util.ArrayList;
import java.util.List;

/** The types of a trait's method and of an impl's side by side: which lifetime of the one stands where which of the other does. */
final class LifetimePairs {

    /**
     * Two lifetimes at one place.
     *
     * @param parameter which receiver or parameter holds them, from 0
     * @param plain whether only references lead there, so that the longer one will do
     */
    record Pair(int theirs, int ours, int parameter, boolean plain) {}

    /** Two types at one place of which one or both are references, and not of one kind. */
    record Unlike(RustType theirs, RustType ours, int parameter) {}

    private final LifetimeNumbers theirs;
    private final LifetimeNumbers ours;
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Unlike> unlike = new ArrayList<>();
    private int parameter;

    private LifetimePairs(Implemented at) {
        this.theirs = new LifetimeNumbers(at.node().file(), at.declared());
        this.ours = new LifetimeNumbers(at.file(), at.method());
    }

    /** Of methods with the same number of parameters. */
    static LifetimePairs of(Implemented at) {
        LifetimePairs pairs = new LifetimePairs(at);
        List<RustType> promised = LifetimeNumbers.types(at.declared());
        List<RustType> given = LifetimeNumbers.types(at.method());
        for (int i = 0; i < promised.size(); i++) {
            pairs.parameter = i;
            pairs.pair(promised.get(i), given.get(i), true);
        }
        return pairs;
    }

    static boolean comparable(FnItem one, FnItem other) {
        return LifetimeNumbers.types(one).size() == LifetimeNumbers.types(other).size()
                && one.params().size() == other.params().size();
    }

    LifetimeNumbers theirs() {
        return theirs;
    }

    LifetimeNumbers ours() {
        return ours;
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<Unlike> unlike() {
        return unlike;
    }

    private void pair(RustType one, RustType other, boolean plain) {
        if (one instanceof RustType.Reference r && other instanceof RustType.Reference s) {
            references(r, s, plain);
        } else if (one instanceof RustType.Named n && other instanceof RustType.Named m && alike(n.path(), m.path())) {
            segments(n.path().segments().getLast(), m.path().segments().getLast());
        } else if (one instanceof RustType.Tuple t
                && other instanceof RustType.Tuple u
                && t.parts().size() == u.parts().size()) {
            each(t.parts(), u.parts(), plain);
        } else if (one instanceof RustType.Other o
                && other instanceof RustType.Other p
                && isSequence(o)
                && o.text().equals(p.text())) {
            each(o.parts(), p.parts(), plain);
        } else {
            others(one, other);
        }
    }

    private void references(RustType.Reference one, RustType.Reference other, boolean plain) {
        if (one.mutable() != other.mutable()) {
            unlike.add(new Unlike(one, other, parameter));
        }
        int their = theirs.next(one.lifetime());
        int our = ours.next(other.lifetime());
        pairs.add(new Pair(their, our, parameter, plain));
        theirs.enter(their);
        ours.enter(our);
        pair(one.target(), other.target(), plain && !one.mutable());
        theirs.leave();
        ours.leave();
    }

    private static boolean isSequence(RustType.Other type) {
        return type.text().equals("slice") || type.text().equals("array");
    }

    /** Whether only the last segments hold anything, and as much as each other. */
    private static boolean alike(TypePath one, TypePath other) {
        TypePath.Segment last = one.segments().getLast();
        TypePath.Segment same = other.segments().getLast();
        return last.name().equals(same.name())
                && last.lifetimes().size() == same.lifetimes().size()
                && last.arguments().size() == same.arguments().size()
                && lastOnly(one)
                && lastOnly(other);
    }

    private static boolean lastOnly(TypePath path) {
        return path.segments().stream()
                .limit(path.segments().size() - 1L)
                .allMatch(s -> s.lifetimes().isEmpty() && s.arguments().isEmpty());
    }

    private void segments(TypePath.Segment one, TypePath.Segment other) {
        for (int i = 0; i < one.lifetimes().size(); i++) {
            int their = theirs.next(one.lifetimes().get(i));
            pairs.add(new Pair(their, ours.next(other.lifetimes().get(i)), parameter, false));
        }
        each(one.arguments(), other.arguments(), false);
        bindings(one, theirs);
        bindings(other, ours);
    }

    private static void bindings(TypePath.Segment segment, LifetimeNumbers into) {
        into.pass(new TypePath.Segment(segment.name(), List.of(), segment.bindings(), List.of()));
    }

    private void each(List<RustType> some, List<RustType> others, boolean plain) {
        for (int i = 0; i < some.size(); i++) {
            pair(some.get(i), others.get(i), plain);
        }
    }

    private void others(RustType one, RustType other) {
        if (one instanceof RustType.Reference || other instanceof RustType.Reference) {
            unlike.add(new Unlike(one, other, parameter));
        }
        theirs.pass(one);
        ours.pass(other);
    }
}
