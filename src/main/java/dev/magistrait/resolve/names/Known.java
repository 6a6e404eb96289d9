package dev.magistrait.resolve.names;

import dev.magistrait.rust.Cfg;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that every Rust program has, and what a few crates export. */
final class Known {

    private static final String TYPES = "core::primitive::";

    private static final Set<String> PRIMITIVES = Set.of(
            "bool", "char", "str", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128",
            "usize", "f32", "f64");

    private static final Map<String, String> PRELUDE = Map.ofEntries(
            Map.entry("Send", "core::marker::Send"),
            Map.entry("Sync", "core::marker::Sync"),
            Map.entry("Sized", "core::marker::Sized"),
            Map.entry("Copy", "core::marker::Copy"),
            Map.entry("Unpin", "core::marker::Unpin"),
            Map.entry("Drop", "core::ops::Drop"),
            Map.entry("Fn", "core::ops::Fn"),
            Map.entry("FnMut", "core::ops::FnMut"),
            Map.entry("FnOnce", "core::ops::FnOnce"),
            Map.entry("AsyncFn", "core::ops::AsyncFn"),
            Map.entry("AsyncFnMut", "core::ops::AsyncFnMut"),
            Map.entry("AsyncFnOnce", "core::ops::AsyncFnOnce"),
            Map.entry("Box", "alloc::boxed::Box"),
            Map.entry("String", "alloc::string::String"),
            Map.entry("ToString", "alloc::string::ToString"),
            Map.entry("Vec", "alloc::vec::Vec"),
            Map.entry("Option", "core::option::Option"),
            Map.entry("Result", "core::result::Result"),
            Map.entry("Clone", "core::clone::Clone"),
            Map.entry("Default", "core::default::Default"),
            Map.entry("Iterator", "core::iter::Iterator"),
            Map.entry("IntoIterator", "core::iter::IntoIterator"),
            Map.entry("DoubleEndedIterator", "core::iter::DoubleEndedIterator"),
            Map.entry("ExactSizeIterator", "core::iter::ExactSizeIterator"),
            Map.entry("Extend", "core::iter::Extend"),
            Map.entry("Into", "core::convert::Into"),
            Map.entry("From", "core::convert::From"),
            Map.entry("TryFrom", "core::convert::TryFrom"),
            Map.entry("TryInto", "core::convert::TryInto"),
            Map.entry("AsRef", "core::convert::AsRef"),
            Map.entry("AsMut", "core::convert::AsMut"),
            Map.entry("ToOwned", "alloc::borrow::ToOwned"),
            Map.entry("PartialEq", "core::cmp::PartialEq"),
            Map.entry("Eq", "core::cmp::Eq"),
            Map.entry("PartialOrd", "core::cmp::PartialOrd"),
            Map.entry("Ord", "core::cmp::Ord"),
            Map.entry("Future", "core::future::Future"),
            Map.entry("IntoFuture", "core::future::IntoFuture"));

    /** What a glob import of a foreign module can bring that resolution asks for, by namespace. */
    private static final Map<Namespace, Map<String, Set<String>>> EXPORTS = Map.of(
            Namespace.MACRO,
            Map.of(
                    "async_trait", Set.of("async_trait"),
                    "trait_variant", Set.of("make"),
                    "dynosaur", Set.of("dynosaur"),
                    "mockall", Set.of("automock"),
                    "paste", Set.of("paste", "item", "expr"),
                    "pastey", Set.of("paste", "item", "expr")),
            Namespace.VALUE,
            Map.of(
                    "tokio", Set.of("spawn"),
                    "tokio::task", Set.of("spawn", "spawn_local", "spawn_blocking"),
                    "async_std::task", Set.of("spawn", "spawn_local"),
                    "smol", Set.of("spawn")),
            Namespace.TYPE,
            Map.of(
                    "tokio::task", Set.of("JoinSet", "LocalSet"),
                    "futures", Set.of("Future", "Stream"),
                    "futures::prelude", Set.of("Future", "Stream", "FutureExt"),
                    "futures::future", Set.of("Future", "BoxFuture", "LocalBoxFuture", "FutureExt")));

    /** Types and traits that a glob import of a module of the standard library brings; where there are more of them, nobody asks. */
    private static final Map<String, Set<String>> STANDARD = Map.of(
            "cell", Set.of("Cell", "LazyCell", "OnceCell", "Ref", "RefCell", "RefMut", "UnsafeCell"),
            "collections", Set.of("BTreeMap", "BTreeSet", "BinaryHeap", "HashMap", "HashSet", "LinkedList", "VecDeque"),
            "future", Set.of("Future", "IntoFuture"),
            "pin", Set.of("Pin"),
            "rc", Set.of("Rc", "Weak"),
            "sync",
                    Set.of(
                            "Arc",
                            "Mutex",
                            "MutexGuard",
                            "OnceLock",
                            "RwLock",
                            "RwLockReadGuard",
                            "RwLockWriteGuard",
                            "Weak"),
            "sync::mpsc", Set.of("Receiver", "Sender", "SyncSender"),
            "task", Set.of("Context", "Poll"));

    private static final Map<String, List<Hit>> HITS = hits();

    private Known() {}

    static boolean standardCrate(String name) {
        return name.equals("std") || name.equals("core") || name.equals("alloc") || name.equals("proc_macro");
    }

    /** What a name of the prelude or a primitive type means; nothing for others. */
    static List<Hit> inPrelude(String name) {
        return HITS.getOrDefault(name, List.of());
    }

    private static Map<String, List<Hit>> hits() {
        Map<String, List<Hit>> hits = new HashMap<>();
        PRIMITIVES.forEach(name -> hits.put(name, hits(TYPES + name)));
        PRELUDE.forEach((name, path) -> hits.put(name, hits(path)));
        return hits;
    }

    private static List<Hit> hits(String path) {
        return List.of(new Hit(new Def.Foreign(path), Cfg.always()));
    }

    static boolean exports(String foreignModule, Namespace namespace, String name) {
        boolean macro = namespace == Namespace.MACRO && KnownNames.isMacro(foreignModule + "::" + name);
        return macro
                || (namespace == Namespace.TYPE && isStandard(foreignModule, name))
                || EXPORTS.getOrDefault(namespace, Map.of())
                        .getOrDefault(foreignModule, Set.of())
                        .contains(name);
    }

    private static boolean isStandard(String module, String name) {
        int end = module.indexOf("::");
        return end > 0
                && standardCrate(module.substring(0, end))
                && STANDARD.getOrDefault(module.substring(end + 2), Set.of()).contains(name);
    }
}
