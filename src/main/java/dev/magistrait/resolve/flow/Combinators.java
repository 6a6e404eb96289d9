package dev.magistrait.resolve.flow;

import java.util.Optional;
import java.util.Set;

/** Methods of types of other crates, by their names: those that ask nothing of their receiver and arguments, and what they give. */
final class Combinators {

    /** They give what their receiver is. */
    private static final Set<String> SAME = Set.of(
            "clone",
            "as_ref",
            "as_mut",
            "deref",
            "deref_mut",
            "to_owned",
            "get_ref",
            "into_iter",
            "iter",
            "iter_mut",
            "by_ref",
            "as_deref",
            "as_deref_mut",
            "cloned",
            "copied",
            "into_inner",
            "as_pin_mut",
            "drain",
            "rev",
            "skip",
            "take_while",
            "skip_while",
            "peekable",
            "chain",
            "filter",
            "inspect",
            "as_slice",
            "to_vec",
            "collect",
            "fuse",
            "lock_owned",
            "or",
            "or_else",
            "ok_or",
            "ok_or_else",
            "ok",
            "cycle",
            "step_by");

    /** They give the values of a map. */
    private static final Set<String> VALUES = Set.of("values", "values_mut", "into_values");

    /** They give what their receiver holds. */
    private static final Set<String> INSIDE = Set.of(
            "unwrap",
            "expect",
            "lock",
            "read",
            "write",
            "borrow",
            "borrow_mut",
            "get",
            "get_mut",
            "first",
            "last",
            "next",
            "pop",
            "pop_front",
            "pop_back",
            "remove",
            "swap_remove",
            "take",
            "upgrade",
            "unwrap_or_else",
            "unwrap_or",
            "unwrap_or_default",
            "first_mut",
            "last_mut",
            "nth",
            "find",
            "min_by_key",
            "max_by_key",
            "load",
            "load_full",
            "get_or_init",
            "insert",
            "or_insert_with",
            "or_insert",
            "entry",
            "recv",
            "try_recv",
            "get_or_insert_with",
            "try_lock",
            "blocking_lock",
            "replace");

    private static final Set<String> COLLECTING = Set.of(
            "push",
            "push_back",
            "push_front",
            "insert",
            "extend",
            "add",
            "replace",
            "set",
            "send",
            "try_send",
            "push_all",
            "append",
            "enqueue",
            "get_or_insert",
            "fill",
            "swap",
            "or_insert",
            "get_or_insert_with",
            "store");

    /** Methods that keep futures, closures and streams as they are, or poll them. */
    private static final Set<String> OTHERS = Set.of(
            "map",
            "map_ok",
            "map_err",
            "then",
            "and_then",
            "timeout",
            "instrument",
            "in_current_span",
            "with_current_subscriber",
            "with_subscriber",
            "catch_unwind",
            "shared",
            "into_future",
            "poll",
            "poll_unpin",
            "for_each",
            "for_each_concurrent",
            "try_for_each",
            "try_for_each_concurrent",
            "buffered",
            "buffer_unordered",
            "try_buffered",
            "try_buffer_unordered",
            "fold",
            "try_fold",
            "filter_map",
            "flat_map",
            "flatten",
            "flatten_stream",
            "into_stream",
            "left_future",
            "right_future",
            "left_stream",
            "right_stream",
            "select_next_some",
            "map_into",
            "unit_error",
            "never_error",
            "now_or_never",
            "await",
            "try_next",
            "next_some",
            "is_some",
            "is_none",
            "is_ok",
            "is_err",
            "len",
            "is_empty",
            "with",
            "enumerate",
            "zip",
            "unwrap_or_else",
            "map_or",
            "map_or_else",
            "then_some",
            "as_str",
            "to_string",
            "contains",
            "contains_key",
            "scope",
            "sync_scope",
            "elapsed",
            "join",
            "await_",
            "pin",
            "as_any",
            "any",
            "all",
            "sort_by_key",
            "retain",
            "try_flatten",
            "remote_handle",
            "abortable",
            "compat",
            "delay",
            "race",
            "try_race",
            "or",
            "timeout_at",
            "run_until",
            "block_on",
            "with_timeout",
            "ready",
            "ready_chunks",
            "chunks",
            "find_map",
            "position",
            "sum",
            "count",
            "max",
            "min",
            "err_into",
            "ok_into",
            "inspect_ok",
            "inspect_err",
            "try_collect",
            "try_filter_map",
            "concat",
            "take_until",
            "unzip",
            "partition");

    private Combinators() {}

    /** Whether the method asks nothing of what it is given. */
    static boolean areKnown(String method) {
        return SAME.contains(method)
                || VALUES.contains(method)
                || INSIDE.contains(method)
                || COLLECTING.contains(method)
                || OTHERS.contains(method);
    }

    /** Whether the receiver holds what it is given from then on. */
    static boolean collects(String method) {
        return COLLECTING.contains(method);
    }

    /** The type of what the method gives. */
    static Optional<Known> type(Types types, Known receiver, String method) {
        if (SAME.contains(method)) {
            return Optional.of(receiver);
        }
        if (INSIDE.contains(method)) {
            Known at = types.peel(receiver);
            return types.inside(at).or(() -> Optional.of(at));
        }
        return VALUES.contains(method) ? Optional.of(types.values(receiver)) : Optional.empty();
    }
}
