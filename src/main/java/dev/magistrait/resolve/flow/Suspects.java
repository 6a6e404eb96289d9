package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.resolve.types.WordSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words without which a body holds nothing that is not {@code Send}, so that most need not be read: the names of such types of the
 * standard library, what makes them, and the types and functions of the workspace in which they stand.
 */
final class Suspects {

    private static final Set<String> STANDARD = Set.of(
            "Rc",
            "Weak",
            "RefCell",
            "Cell",
            "OnceCell",
            "UnsafeCell",
            "LazyCell",
            "NonNull",
            "MutexGuard",
            "RwLockReadGuard",
            "RwLockWriteGuard",
            "Receiver",
            "Args",
            "Arguments",
            "Ref",
            "RefMut",
            "borrow",
            "borrow_mut",
            "try_borrow",
            "args",
            "args_os",
            "thread_rng",
            "rng",
            "format_args",
            "addr_of",
            "addr_of_mut",
            "null",
            "null_mut",
            "channel",
            "sync_channel",
            "dyn",
            "raw",
            "ThreadRng");

    /** Locks whose guard is not awaited for. */
    private static final Pattern LOCKS = Pattern.compile(
            "\\b(?:try_)?(?:lock|read|write)\\s*\\(\\s*\\)(?!\\s*\\.\\s*await)|\\b(?:Mutex|RwLock)\\s*::");

    private static final Pattern POINTERS = Pattern.compile("\\*\\s*(?:const|mut)\\b");

    /** So often the bodies of async functions are looked through for calls of others. */
    private static final int ROUNDS = 3;

    private static final WordSet WAITS = new WordSet(Set.of("await", "join", "try_join"));

    private final List<CrateUnit> crates;
    private final Renames renames;
    private final Bodies bodies;
    private WordSet words = WAITS;
    private final Map<String, List<String>> within = new HashMap<>();
    private final Set<String> sending = new HashSet<>(Set.of("Send"));
    private final Set<String> names = new HashSet<>(STANDARD);
    private final List<FnItem> waiting = new ArrayList<>();

    private Suspects(List<CrateUnit> crates, Renames renames, Bodies bodies) {
        this.crates = crates;
        this.renames = renames;
        this.bodies = bodies;
    }

    static Suspects of(List<CrateUnit> crates, Renames renames, Bodies bodies) {
        Suspects suspects = new Suspects(crates, renames, bodies);
        suspects.collect();
        suspects.spread();
        for (int i = 0; i < ROUNDS; i++) {
            suspects.throughCalls();
        }
        suspects.words = new WordSet(renames.imported(suspects.names));
        return suspects;
    }

    /** Whether something in the body gives reason to read it. */
    boolean mayBeIn(FnItem function) {
        return bodies.mayName(function, WAITS)
                && (bodies.mayName(function, words)
                        || (function.body() instanceof Body.Unread body
                                && (LOCKS.matcher(body.text()).find()
                                        || POINTERS.matcher(body.text()).find())));
    }

    private void collect() {
        for (int i = 0; i < 2; i++) {
            crates.forEach(c -> c.files.forEach(f -> f.outline.traits().forEach(this::addSending)));
        }
        crates.forEach(c -> c.files.forEach(this::add));
    }

    private void addSending(TraitItem trait) {
        if (trait.supertraits().stream()
                .anyMatch(b ->
                        b instanceof Bound.Trait t && sending.contains(t.path().last()))) {
            sending.add(trait.name());
        }
    }

    private void add(SourceUnit file) {
        for (TypeItem type : file.outline.types()) {
            type.fields().forEach(f -> mentions(f.type(), type.name()));
        }
        file.outline.aliases().forEach(a -> mentions(a.target(), a.name()));
        file.outline.functions().forEach(this::add);
        file.outline.impls().stream().map(ImplItem::methods).forEach(m -> m.forEach(this::add));
    }

    private void add(FnItem function) {
        mentions(function.returns(), function.name());
        if (function.isAsync()) {
            function.params().forEach(p -> mentions(p.type(), function.name()));
            waiting.add(function);
        }
    }

    /** Notes what stands in a type: the name is suspect if that is. */
    private void mentions(RustType type, String name) {
        new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                within.computeIfAbsent(named.path().last(), _ -> new ArrayList<>(1))
                        .add(name);
            }

            @Override
            protected void dyn(RustType.Dyn object) {
                if (object.bounds().stream()
                        .noneMatch(b -> b instanceof Bound.Trait t
                                && sending.contains(t.path().last()))) {
                    names.add(name);
                }
            }
        }.type(type);
        if (holdsPointer(type)) {
            names.add(name);
        }
    }

    private static boolean holdsPointer(RustType type) {
        return switch (type) {
            case RustType.Other other ->
                other.text().equals("pointer") || other.parts().stream().anyMatch(Suspects::holdsPointer);
            case RustType.Reference reference -> holdsPointer(reference.target());
            case RustType.Tuple tuple -> tuple.parts().stream().anyMatch(Suspects::holdsPointer);
            case RustType.Named named ->
                named.path().segments().getLast().arguments().stream().anyMatch(Suspects::holdsPointer);
            default -> false;
        };
    }

    private void spread() {
        Deque<String> open = new ArrayDeque<>(renames.imported(names));
        while (!open.isEmpty()) {
            for (String next : within.getOrDefault(open.remove(), List.of())) {
                if (names.add(next)) {
                    open.addAll(renames.imported(Set.of(next)));
                }
            }
        }
    }

    private void throughCalls() {
        words = new WordSet(names);
        waiting.removeIf(f -> mayBeIn(f) && names.add(f.name()));
    }
}
