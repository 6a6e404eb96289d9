package dev.magistrait.fact;

import dev.magistrait.rust.Cfg;
import java.util.List;
import java.util.function.Predicate;

/** The attribute macros on one item, in source order. */
public record Macros(List<MacroUse> uses) {

    public static final Macros NONE = new Macros(List.of());

    public Macros {
        uses = List.copyOf(uses);
    }

    /** When some {@code async_trait} is in force: the disjunction of the conditions it stands under. */
    public Cfg boxedWhen() {
        return when(MacroUse::boxes);
    }

    /** When {@code async_trait(?Send)} is in force. */
    public Cfg boxedLocallyWhen() {
        return when(m -> m.kind() == MacroUse.Kind.ASYNC_TRAIT_LOCAL);
    }

    /** When {@code async_trait} is in force with {@code Send} futures. */
    public Cfg boxedSendWhen() {
        return when(m -> m.kind() == MacroUse.Kind.ASYNC_TRAIT);
    }

    /** When {@code make} is in force. */
    public Cfg madeWhen() {
        return when(m -> m.kind() == MacroUse.Kind.MAKE);
    }

    /** When {@code async_trait} and a macro that makes another form of the trait are in force together. */
    public Cfg mixedWhen() {
        return boxedWhen().and(madeWhen().or(when(m -> m.kind() == MacroUse.Kind.DYNOSAUR)));
    }

    public boolean boxes() {
        return has(MacroUse::boxes);
    }

    /** Whether {@code async_trait} stands here, and never without {@code ?Send}. */
    public boolean boxesLocallyOnly() {
        return boxes() && uses.stream().noneMatch(m -> m.kind() == MacroUse.Kind.ASYNC_TRAIT);
    }

    /** Whether some macro stands here under a condition. */
    public boolean conditional() {
        return has(m -> !m.condition().equals(Cfg.always()));
    }

    /** Whether {@code async_trait(?Send)} stands here in some build. */
    public boolean boxesLocally() {
        return has(m -> m.kind() == MacroUse.Kind.ASYNC_TRAIT_LOCAL);
    }

    /** Whether {@code async_trait} stands beside a macro that makes another form of the trait. */
    public boolean mixed() {
        return boxes() && (makes() || dynosaur());
    }

    /** Whether a macro for async traits stands here. */
    public boolean mechanism() {
        return boxes() || makes() || dynosaur();
    }

    public boolean makes() {
        return has(m -> m.kind() == MacroUse.Kind.MAKE);
    }

    public boolean dynosaur() {
        return has(m -> m.kind() == MacroUse.Kind.DYNOSAUR);
    }

    /** Whether a macro asks in some build for futures that are {@code Send}. */
    public boolean asksForSend() {
        return has(m -> m.kind() == MacroUse.Kind.MAKES_SEND);
    }

    /** Whether a macro makes futures {@code Send} in every build. */
    public boolean makesSend() {
        return has(m -> m.kind() == MacroUse.Kind.MAKES_SEND && m.condition().isAlways());
    }

    /** The first macro that asks for {@code Send}; there must be one. */
    public MacroUse asking() {
        return first(m -> m.kind() == MacroUse.Kind.MAKES_SEND);
    }

    /** The macros that write trait objects of the item. */
    public List<MacroUse> usingAsDyn() {
        return uses.stream().filter(m -> m.kind() == MacroUse.Kind.USES_AS_DYN).toList();
    }

    /** Whether a mock is made of the item. */
    public boolean mocked() {
        return has(m -> m.path().equals("mockall::automock"));
    }

    /** Whether an enum gets an impl of the item's methods, written by a macro. */
    public boolean dispatchedByEnum() {
        return has(m -> m.path().equals("enum_dispatch::enum_dispatch"));
    }

    /** Whether a macro stands here that may have rewritten the item. */
    public boolean obscured() {
        return has(MacroUse::obscures);
    }

    /** The first {@code async_trait}; there must be one. */
    public MacroUse boxing() {
        return first(MacroUse::boxes);
    }

    /** The first {@code make}; there must be one. */
    public MacroUse making() {
        return first(m -> m.kind() == MacroUse.Kind.MAKE);
    }

    /** The first {@code dynosaur}; there must be one. */
    public MacroUse dynosaurUse() {
        return first(m -> m.kind() == MacroUse.Kind.DYNOSAUR);
    }

    /** The macros for async traits. */
    public List<MacroUse> mechanisms() {
        return uses.stream()
                .filter(m -> m.boxes() || m.kind() == MacroUse.Kind.MAKE || m.kind() == MacroUse.Kind.DYNOSAUR)
                .toList();
    }

    private boolean has(Predicate<MacroUse> what) {
        return uses.stream().anyMatch(what);
    }

    private MacroUse first(Predicate<MacroUse> what) {
        return uses.stream().filter(what).findFirst().orElseThrow();
    }

    private Cfg when(Predicate<MacroUse> what) {
        return uses.stream().filter(what).map(MacroUse::condition).reduce(Cfg.never(), Cfg::or);
    }
}
