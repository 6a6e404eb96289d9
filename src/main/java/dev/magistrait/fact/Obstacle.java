package dev.magistrait.fact;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * What stands in the way when a trait is given another form: code that its present form carries, and that the compiler refuses beside the other.
 *
 * @param subject the method, item or type that it is about
 * @param place where it is written
 */
@Derived
public record Obstacle(TraitId trait, Kind kind, String subject, Place place) implements OnCode, Comparable<Obstacle> {

    private static final Comparator<Obstacle> ORDER = Comparator.comparing(Obstacle::place)
            .thenComparing(Obstacle::kind)
            .thenComparing(Obstacle::subject)
            .thenComparing(Obstacle::trait);

    /** The kinds, with the forms that each is in the way of. All were compiled with rustc 1.95. */
    public enum Kind {
        /** An {@code async fn} of an impl that awaits itself, which the macro boxes (E0733; E0391 where the future is {@code Send}). */
        RECURSION("`%s` awaits itself", "box the call: `Box::pin(…).await`", Form.NATIVE, Form.NATIVE_SEND, Form.MAKE),
        /** The same in a default body, where boxing the call is not enough (E0792). */
        DEFAULT_RECURSION(
                "the default body of `%s` awaits itself",
                "make that call in a function outside of the trait, which gives a boxed future",
                Form.NATIVE,
                Form.NATIVE_SEND,
                Form.MAKE),
        /** An {@code async fn} of an impl that awaits itself in a box: fine unless its future is to be {@code Send} (E0391). */
        BOXED_RECURSION(
                "`%s` awaits itself in a box",
                "write that impl's method as `fn -> impl Future + Send` with an `async move` block",
                Form.NATIVE_SEND,
                Form.MAKE),
        /** A returned future that goes where a boxed one is kept (E0308). */
        STORED(
                "the future of `%s` is kept as a boxed one",
                "box it there: `Box::pin(…)`", Form.NATIVE, Form.NATIVE_SEND, Form.MAKE),
        /** A returned future that is polled or awaited by reference (E0277: {@code Unpin}). */
        UNPIN(
                "the future of `%s` is used as one that needs no pinning",
                "pin it there, with `pin!` or `Box::pin`", Form.NATIVE, Form.NATIVE_SEND, Form.MAKE),
        /** Futures of different implementors that are to be of one type (E0308). */
        JOINED(
                "futures of `%s` that may be of different types come together here",
                "await each of them in its own branch", Form.NATIVE, Form.NATIVE_SEND, Form.MAKE),
        /** A returned future that goes where nobody can tell which type it is to have. */
        UNFOLLOWED(
                "the future of `%s` goes where its type is not known",
                "await it there, or box it: `Box::pin(…)`", Form.NATIVE, Form.NATIVE_SEND, Form.MAKE),
        /** A type written without the lifetime that it has (E0726). */
        HIDDEN_LIFETIME(
                "`%s` takes or gives a type whose lifetime is not written",
                "write that lifetime: `<'_>`", Form.NATIVE, Form.NATIVE_SEND, Form.MAKE),
        /** {@code mut self}, or another pattern than a name, in a method without a body: the macro writes names there (E0642). */
        DECLARED_PATTERN(
                "`%s` has no body, but a parameter that is a pattern",
                "declare that parameter by its name alone", Form.NATIVE, Form.NATIVE_SEND, Form.MAKE),
        /** An impl that writes a method as the macro would (E0195). */
        EXPANDED(
                "an impl writes `%s` as the macro would",
                "write that method as `async fn`", Form.NATIVE, Form.NATIVE_SEND, Form.MAKE, Form.DYNOSAUR),
        /** The lifetime that the macro adds, named by hand (E0261). */
        NAMED_LIFETIME(
                "`%s` names the macro's lifetime `'async_trait`",
                "take that lifetime out", Form.NATIVE, Form.NATIVE_SEND, Form.MAKE, Form.DYNOSAUR),
        /** A default body that holds {@code &self}: the macro asks for {@code Sync}, the trait does not. */
        NEEDS_SYNC(
                "the default body of `%s` holds `self`, and an implementor need not be `Sync`",
                "add `where Self: Sync` to that method, or `Sync` to the supertraits", Form.NATIVE_SEND, Form.MAKE),
        /** The same of {@code &mut self} and {@code self}. */
        NEEDS_SEND(
                "the default body of `%s` holds `self`, and an implementor need not be `Send`",
                "add `where Self: Send` to that method, or `Send` to the supertraits", Form.NATIVE_SEND, Form.MAKE),
        /** A mocked method: its expectations give boxed futures where it is {@code -> impl Future} (E0308). */
        MOCKED("`#[automock]` mocks `%s`", "let the expectations give `Box::pin(async { … })`", Form.NATIVE_SEND),
        /** A mocked method that gives a borrow: no expectation can (E0106). */
        MOCKED_BORROW("`#[automock]` mocks `%s`, which gives a borrow", "", Form.NATIVE_SEND),
        /** An enum's impl that a macro writes, whose branches are futures of different types (E0308). */
        ENUM_DISPATCHED("`#[enum_dispatch]` joins the futures of `%s`", "", Form.NATIVE, Form.NATIVE_SEND),
        /** {@code cfg_attr} twins: {@code Send} futures in some builds, others in others. No native form says so. */
        SEND_BY_BUILD("builds choose whether the futures of `%s` are `Send`", "", Form.NATIVE, Form.NATIVE_SEND),
        /** An {@code async fn} with a default body (E0277): the macro copies it into a function that is not async. */
        DEFAULT_BODY("`%s` has a default body", "", Form.MAKE),
        /** A parameter that is a pattern, such as {@code _}: the macro says so itself. */
        PATTERN("a parameter of `%s` is a pattern", "", Form.MAKE),
        /** A type parameter that no argument names (E0283): the macro's call leaves it out. */
        UNNAMED_PARAMETER("no argument of `%s` tells its type parameter", "", Form.MAKE),
        /** A macro call among the items: the macro says so itself. */
        MACRO_ITEM("a macro is called in `%s`", "", Form.MAKE, Form.DYNOSAUR),
        /** {@code unsafe trait} (E0200). */
        UNSAFE("`%s` is an unsafe trait", "", Form.MAKE, Form.DYNOSAUR),
        /** A method that only some builds have (E0407). */
        CFG_METHOD("only some builds have `%s`", "", Form.MAKE, Form.DYNOSAUR),
        /** An impl for every type, or for every reference or box (E0119). */
        BLANKET("there is an impl for `%s`", "", Form.MAKE, Form.DYNOSAUR),
        /** An item that no trait object of dynosaur can have. */
        NOT_ERASABLE("`#[dynosaur]` does not take `%s`", "", Form.DYNOSAUR),
        /** An implementor whose futures are not {@code Send}. */
        NOT_SEND(
                "the future of an impl's `%s` is not `Send`",
                "say `#[async_trait(?Send)]` everywhere", Form.ASYNC_TRAIT),
        /** A method that {@code async_trait} leaves as it is: it boxes what is written as {@code async fn}. */
        NOT_ASYNC_FN(
                "`%s` returns `impl Future`, which `#[async_trait]` leaves alone",
                "write it as `async fn` first", Form.ASYNC_TRAIT);

        private static final String BY_ENUM = "see that `enum_dispatch` writes the enum's methods as `async fn`";
        private static final String BY_BUILD =
                "see that no build needs its futures to be `Send`: a native trait cannot follow the builds";
        private static final String AS_FUNCTION =
                "write that impl's method as `fn -> impl Future + Send` with an `async move` block, and box the call in it";

        private final String text;
        private final String advice;

        @SuppressWarnings("ImmutableEnumChecker") // nobody else has it
        private final Set<Form> forms;

        Kind(String text, String advice, Form first, Form... rest) {
            this.text = text;
            this.advice = advice;
            this.forms = EnumSet.of(first, rest);
        }
    }

    /** Whether the form cannot be had by the usual steps alone. */
    public boolean hinders(Form form) {
        return kind.forms.contains(form);
    }

    /** The same of the form that a mechanism asks for. */
    public boolean hinders(Mechanism mechanism) {
        return kind.forms.stream().anyMatch(f -> f.of(mechanism));
    }

    /** Whether the form cannot be had as the trait stands. The macros take a trait as it is. */
    public boolean refuses(Form form) {
        return hinders(form) && advice(form).isEmpty();
    }

    /** {@link #refuses} as a word of rules. */
    public boolean refusesNativeSend() {
        return refuses(Form.NATIVE_SEND);
    }

    /** {@link #refuses} as a word of rules. */
    public boolean refusesMake() {
        return refuses(Form.MAKE);
    }

    /** {@link #refuses} as a word of rules. */
    public boolean refusesDynosaur() {
        return refuses(Form.DYNOSAUR);
    }

    /** What gives the form all the same; empty where nothing does but another trait. */
    public String advice(Form form) {
        return switch (kind) {
            case RECURSION -> form == Form.NATIVE ? kind.advice : Kind.AS_FUNCTION;
            case ENUM_DISPATCHED -> form == Form.NATIVE ? Kind.BY_ENUM : kind.advice;
            case SEND_BY_BUILD -> form == Form.NATIVE ? Kind.BY_BUILD : kind.advice;
            default -> kind.advice;
        };
    }

    /** In words, as {@code `walk` awaits itself}. */
    public String text() {
        return kind.text.formatted(subject);
    }

    @Override
    public int compareTo(Obstacle other) {
        return ORDER.compare(this, other);
    }
}
