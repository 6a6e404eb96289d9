package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Macros;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The functions of a workspace that can be on a way from an async method back to it, by what calls name. */
final class CallIndex {

    private final Generics generics;
    private final IdentityHashMap<FnItem, CallNode> nodes = new IdentityHashMap<>();
    private final Map<Object, Map<String, List<CallNode>>> ofTypes = new HashMap<>();
    private final Map<Object, Set<String>> own = new HashMap<>();
    private final Map<Object, Set<Taken>> taken = new HashMap<>();
    private final IdentityHashMap<TraitNode, Map<String, List<CallNode>>> ofTraits = new IdentityHashMap<>();
    private final Map<String, List<CallNode>> methods = new HashMap<>();
    private final Map<Integer, List<String>> methodsByHash = new HashMap<>();
    private final Map<String, List<Typed>> ending = new HashMap<>();
    private final Map<String, Set<Object>> endingKeys = new HashMap<>();
    private final Map<String, Set<String>> macros = new TreeMap<>();
    private final Map<Integer, String> macrosByHash = new HashMap<>();
    private final Map<TraitNode, SelfNames> forwarded = new HashMap<>();

    CallIndex(Generics generics) {
        this.generics = generics;
    }

    /** What a method is called, and how it takes its receiver. */
    private record Taken(String method, FnItem.Receiver.Kind receiver) {
        Taken(FnItem method) {
            this(method.name(), method.receiver().kind());
        }
    }

    /** A type item by itself and not by what it says. */
    private record OfItem(Placed<TypeItem> type) {
        @Override
        @SuppressWarnings("ReferenceEquality") // two types that read the same are two all the same
        public boolean equals(Object other) {
            return other instanceof OfItem of && of.type.item() == type.item();
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(type.item());
        }
    }

    /** What tells a type from others: nothing of one that is not of this workspace, but for the unit type and primitives. */
    Optional<Object> key(SourceUnit file, int scope, RustType type) {
        if (type.equals(RustType.Tuple.UNIT)) {
            return Optional.of("()");
        }
        if (!(type instanceof RustType.Named named)) {
            return Optional.empty();
        }
        List<Hit> hits = generics.resolver().resolve(file, scope, named.path(), Namespace.TYPE);
        return hits.size() != 1
                ? Optional.empty()
                : switch (hits.getFirst().def()) {
                    case Def.OfType of -> Optional.of(new OfItem(of.type()));
                    case Def.Foreign foreign
                    when foreign.path().startsWith("core::primitive::") -> Optional.of(foreign.path());
                    default -> Optional.empty();
                };
    }

    /** Adds a method of an impl; its type is none that is known, the trait is for other types too. */
    void add(CallNode node, int scope, ImplItem impl) {
        method(node);
        Optional<Object> key = key(node.file(), scope, impl.self());
        key.ifPresent(k -> put(ofTypes.computeIfAbsent(k, _ -> new HashMap<>()), node));
        node.trait().ifPresent(t -> {
            put(ofTraits.computeIfAbsent(t, _ -> new HashMap<>()), node);
            if (key.isEmpty()) {
                forwarded
                        .computeIfAbsent(t, _ -> new SelfNames())
                        .add(generics, new Typed(node.file(), impl.inner(), impl.self()));
            }
        });
    }

    /** Notes that a type has a method of a trait that leads nowhere. */
    void ends(SourceUnit file, ImplItem impl, FnItem method) {
        ending.computeIfAbsent(method.name(), _ -> new ArrayList<>(1)).add(new Typed(file, impl.inner(), impl.self()));
    }

    /** Whether a call of it on a value of that type leads nowhere. */
    boolean ends(Object key, String method) {
        return endingKeys
                .computeIfAbsent(
                        method,
                        m -> ending.getOrDefault(m, List.of()).stream()
                                .flatMap(t -> key(t.file(), t.scope(), t.type()).stream())
                                .collect(Collectors.toSet()))
                .contains(key);
    }

    /** Adds a default body. */
    void add(CallNode node, TraitNode trait) {
        method(node);
        put(ofTraits.computeIfAbsent(trait, _ -> new HashMap<>()), node);
    }

    private void method(CallNode node) {
        if (nodes.putIfAbsent(node.item(), node) != null) {
            return;
        }
        String name = node.item().name();
        List<CallNode> named = methods.computeIfAbsent(name, _ -> new ArrayList<>(1));
        if (named.isEmpty()) {
            methodsByHash
                    .computeIfAbsent(name.hashCode(), _ -> new ArrayList<>(1))
                    .add(name);
        }
        named.add(node);
    }

    void add(CallNode free) {
        nodes.putIfAbsent(free.item(), free);
    }

    /** Notes that a type has a method of its own. */
    void hasOwn(SourceUnit file, int scope, RustType type, FnItem method) {
        hasOwn(file, scope, type, method.name());
        key(file, scope, type)
                .ifPresent(k -> taken.computeIfAbsent(k, _ -> new HashSet<>()).add(new Taken(method)));
    }

    /** Notes that it has one of that name; an empty name stands for what a macro writes. */
    void hasOwn(SourceUnit file, int scope, RustType type, String name) {
        key(file, scope, type)
                .ifPresent(k -> own.computeIfAbsent(k, _ -> new HashSet<>()).add(name));
    }

    @SuppressWarnings("ReferenceEquality") // two functions that read the same are two all the same
    private static void put(Map<String, List<CallNode>> into, CallNode node) {
        List<CallNode> named = into.computeIfAbsent(node.item().name(), _ -> new ArrayList<>(1));
        if (named.stream().noneMatch(n -> n.item() == node.item())) {
            named.add(node);
        }
    }

    /** All of them, sorted by place. */
    List<CallNode> all() {
        return nodes.values().stream()
                .sorted((a, b) -> a.file()
                        .span(a.item().region())
                        .compareTo(b.file().span(b.item().region())))
                .toList();
    }

    /** What a method call on a value of that type means. */
    List<CallNode> onType(Object key, String method) {
        return ofTypes.getOrDefault(key, Map.of()).getOrDefault(method, List.of());
    }

    /** Whether it may mean something else: a method of the type's own that is not here. */
    boolean shadowed(Object key, String method, CallNode found) {
        Set<String> names = own.getOrDefault(key, Set.of());
        return names.contains("") || (found.trait().isPresent() && names.contains(method));
    }

    /** Whether the type has a method of its own that comes before that of a trait: both take their receiver alike. */
    boolean hides(Object key, CallNode found) {
        return found.trait().isPresent() && taken.getOrDefault(key, Set.of()).contains(new Taken(found.item()));
    }

    /** All that a call of a trait's method can mean. */
    List<CallNode> ofTrait(TraitNode trait, String method) {
        return ofTraits.getOrDefault(trait, Map.of()).getOrDefault(method, List.of());
    }

    /** All methods of that name. */
    List<CallNode> named(String method) {
        return methods.getOrDefault(method, List.of());
    }

    /** The methods whose names have that hash: nearly always none or one. */
    List<String> methods(int hash) {
        return methodsByHash.getOrDefault(hash, List.of());
    }

    /** Notes that what a macro writes calls methods of those names. */
    void macro(String name, Collection<String> calls) {
        macros.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(calls);
        macrosByHash.putIfAbsent(name.hashCode(), name);
    }

    /** The names of the macros that write calls. */
    Set<String> macros() {
        return macros.keySet();
    }

    /** What the macro calls whose name has that hash. */
    Set<String> calls(int hash) {
        return macros.getOrDefault(macrosByHash.getOrDefault(hash, ""), Set.of());
    }

    /** Whether a pointer, or every type, has an impl of the trait, so that a call may find that one first. */
    boolean forwarded(TraitNode trait) {
        return forwarded.containsKey(trait);
    }

    /** Whether a type that is not of the workspace, or every type, has a method of that name that leads on. */
    boolean foreign(RustType type, String method) {
        return named(method).stream()
                .flatMap(n -> n.trait().stream())
                .map(forwarded::get)
                .anyMatch(f -> f != null && (f.any() || f.mayBe(type)));
    }

    /** What a free function is; nothing when it cannot be on the way. */
    Optional<CallNode> of(FnItem item) {
        return Optional.ofNullable(nodes.get(item));
    }

    /** Whether a type of the workspace takes types, so that two values of it need not have one type. */
    static boolean generic(Object key) {
        return key instanceof OfItem of
                && takesTypes(of.type().file(), of.type().item().inner());
    }

    /** Whether a scope has parameters that are types or constants. */
    static boolean takesTypes(SourceUnit file, int scope) {
        return file.scope(scope).generics().stream().anyMatch(g -> g.kind() != GenericParam.Kind.LIFETIME);
    }

    static CallNode free(SourceUnit file, FnItem item, boolean plain) {
        return new CallNode(
                file, item, Optional.empty(), Optional.empty(), Optional.empty(), false, Macros.NONE, plain);
    }
}
