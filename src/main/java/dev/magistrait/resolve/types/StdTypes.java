package dev.magistrait.resolve.types;

import java.util.Map;
import java.util.Set;

/** When types of the standard library are {@code Send} and {@code Sync}, by the types that they are given. */
public enum StdTypes {
    /** Neither, whatever they hold. */
    NEITHER,
    /** Never {@code Send}. */
    NOT_SEND,
    /** Never {@code Sync}; {@code Send} when what they hold is. */
    NOT_SYNC,
    /** As what they hold. */
    ALIKE,
    /** Both where what they hold is both. */
    SHARED,
    /** Both where what they hold is {@code Send}. */
    LOCK,
    /** {@code Send} as what they hold, {@code Sync} where that is both. */
    READ_LOCK,
    /** Nothing is known. */
    UNKNOWN;

    private static final Set<String> CRATES = Set.of("std", "core", "alloc");

    private static final Map<String, StdTypes> BY_PATH = Map.ofEntries(
            Map.entry("rc::Rc", NEITHER),
            Map.entry("rc::Weak", NEITHER),
            Map.entry("cell::Ref", NEITHER),
            Map.entry("cell::RefMut", NEITHER),
            Map.entry("ptr::NonNull", NEITHER),
            Map.entry("env::Args", NEITHER),
            Map.entry("env::ArgsOs", NEITHER),
            Map.entry("fmt::Arguments", NEITHER),
            Map.entry("fmt::Formatter", NEITHER),
            Map.entry("task::Context", NEITHER),
            Map.entry("sync::MutexGuard", NOT_SEND),
            Map.entry("sync::RwLockReadGuard", NOT_SEND),
            Map.entry("sync::RwLockWriteGuard", NOT_SEND),
            Map.entry("cell::Cell", NOT_SYNC),
            Map.entry("cell::RefCell", NOT_SYNC),
            Map.entry("cell::UnsafeCell", NOT_SYNC),
            Map.entry("cell::OnceCell", NOT_SYNC),
            Map.entry("sync::mpsc::Receiver", NOT_SYNC),
            Map.entry("cell::LazyCell", NOT_SYNC),
            Map.entry("boxed::Box", ALIKE),
            Map.entry("cmp::Reverse", ALIKE),
            Map.entry("mem::ManuallyDrop", ALIKE),
            Map.entry("ops::ControlFlow", ALIKE),
            Map.entry("task::Poll", ALIKE),
            Map.entry("sync::PoisonError", ALIKE),
            Map.entry("sync::TryLockError", ALIKE),
            Map.entry("collections::BinaryHeap", ALIKE),
            Map.entry("collections::LinkedList", ALIKE),
            Map.entry("vec::IntoIter", ALIKE),
            Map.entry("option::Option", ALIKE),
            Map.entry("result::Result", ALIKE),
            Map.entry("vec::Vec", ALIKE),
            Map.entry("collections::HashMap", ALIKE),
            Map.entry("collections::HashSet", ALIKE),
            Map.entry("collections::BTreeMap", ALIKE),
            Map.entry("collections::BTreeSet", ALIKE),
            Map.entry("collections::VecDeque", ALIKE),
            Map.entry("marker::PhantomData", ALIKE),
            Map.entry("pin::Pin", ALIKE),
            Map.entry("sync::Arc", SHARED),
            Map.entry("sync::Weak", SHARED),
            Map.entry("sync::Mutex", LOCK),
            Map.entry("sync::mpsc::Sender", LOCK),
            Map.entry("sync::mpsc::SyncSender", LOCK),
            Map.entry("sync::RwLock", READ_LOCK),
            Map.entry("sync::OnceLock", READ_LOCK));

    /** What is known of the type of that resolved path. */
    public static StdTypes of(String path) {
        int end = path.indexOf("::");
        return end >= 0 && CRATES.contains(path.substring(0, end))
                ? BY_PATH.getOrDefault(path.substring(end + 2), UNKNOWN)
                : UNKNOWN;
    }
}
