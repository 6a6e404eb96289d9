package dev.magistrait.resolve.flow;

import java.util.Set;

/** Names of functions and methods of std and the futures crates, by what they make of a future. */
final class FutureWords {

    /** Methods that put their last argument into a collection. */
    static final Set<String> PUTS = Set.of(
            "push",
            "push_back",
            "push_front",
            "insert",
            "replace",
            "extend",
            "get_or_insert",
            "get_or_insert_with",
            "or_insert",
            "or_insert_with",
            "resize_with",
            "get_or_init");

    /** Methods of channels and cells, whose items have a type that is mostly not written where they are called. */
    static final Set<String> SENDS = Set.of("send", "try_send", "blocking_send", "send_async", "set");

    /** Functions, methods and macros that poll what they are given and ask for {@code Unpin}. */
    static final Set<String> POLLS =
            Set.of("select", "select_ok", "select_all", "try_select", "poll_unpin", "poll_next_unpin", "select_biased");

    /** Methods of {@code Pin} that a future of another type does not have. */
    static final Set<String> OF_PIN = Set.of("as_mut", "as_ref", "get_mut", "poll", "into_inner", "as_deref_mut");

    /** Adaptors that need no pinning exactly where their future needs none. */
    static final Set<String> CARRIES =
            Set.of("fuse", "map", "then", "inspect", "map_ok", "map_err", "and_then", "collect");

    /** Methods that hold what their closure gives. */
    static final Set<String> GIVES = Set.of(
            "map", "filter_map", "flat_map", "map_or_else", "unwrap_or_else", "or_else", "then", "scan", "collect");

    /** Functions that take a future as a value and no borrow of one: with them, a name is not behind {@code &mut}. */
    static final Set<String> BY_VALUE = Set.of(
            "spawn",
            "spawn_local",
            "spawn_on",
            "block_on",
            "pin",
            "new",
            "boxed",
            "join",
            "try_join",
            "drop",
            "forget");

    /** Conversions: no future of an {@code async fn} has one into another type than its own, which nobody can name. */
    static final Set<String> TURNS = Set.of("into", "try_into");

    static final Set<String> WRAPS = Set.of("Some", "Ok", "Err", "Ready", "identity", "once");

    /** Functions of std that take values of one type. */
    static final Set<String> OF_ONE_TYPE = Set.of("replace", "swap");

    /** Associated functions of pointers that take what they point to. */
    static final Set<String> BOXES = Set.of("new", "pin");

    private FutureWords() {}
}
