package dev.magistrait.fix.plan;

import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gives the trait objects of a trait a twin of it, whose futures are boxed. */
final class Twins {

    private final Workbench bench;
    private final Attributes attributes;
    private final Objects objects;
    private final TwinGround ground;

    Twins(Workbench bench) {
        this.bench = bench;
        this.attributes = new Attributes(bench);
        this.objects = new Objects(bench);
        this.ground = new TwinGround(bench);
    }

    /**
     * Writes the twin behind the trait, and lets all that names an object of the one name an object of the other.
     *
     * @param sends whether the futures of the trait are {@code Send} then
     * @param supertrait whether the trait gets {@code Send} among its supertraits
     */
    void write(Draft draft, Group group, boolean byHand, boolean sends, boolean supertrait) {
        if (group.decls().size() != 1) {
            draft.refuse(
                    group.decls().getLast().place().span(), "builds choose between several `" + group.name() + "`");
            return;
        }
        TraitDecl decl = group.decls().getFirst();
        Optional<Item> item = bench.item(draft, decl.place().span());
        if (item.isEmpty() || !ground.isPlain(draft, group, decl, item.get())) {
            return;
        }
        List<TraitObject> all = objects.of(draft, group, true);
        String module = Twin.moduleFor(group.name());
        ground.free(draft, decl, module);
        ground.free(draft, decl, Twin.nameFor(group.name()));
        List<TwinMethod> methods = methods(draft, group, byHand);
        TraitParameters parameters = new TraitParameters(item.get());
        TraitTypes types = new TraitTypes(item.get());
        if (!byHand && sends) {
            ground.sends(draft, decl, parameters, types, methods);
        }
        if (draft.refused()) {
            return;
        }
        Twin twin = new Twin(
                group.name(),
                item.get().visibility(),
                parameters,
                types,
                lacks(decl, methods, sends, supertrait),
                sends,
                byHand ? "" : attributes.call(draft, decl.place()),
                autos(group, all),
                methods);
        append(draft, item.get(), twin.lines());
        for (TraitObject object : all) {
            TokenList tokens = object.text().tokens();
            String bare = tokens.is(object.first(), "dyn") ? "" : "dyn ";
            if (!bare.isEmpty()) {
                draft.add(object.text().insert(tokens.start(object.path()), bare));
            }
            draft.add(object.text()
                    .replace(
                            tokens.start(object.name()),
                            tokens.end(object.name()),
                            module + "::" + Twin.nameFor(group.name())));
        }
        new Imports(bench, group).beside(draft, all, module);
    }

    private List<TwinMethod> methods(Draft draft, Group group, boolean byHand) {
        List<TwinMethod> methods = new ArrayList<>();
        for (TraitMethod method : group.methods()) {
            Optional<Signature> signature = method.sized() ? Optional.empty() : bench.method(draft, method.nameSpan());
            signature.ifPresent(s -> {
                Optional<TwinMethod> twin = TwinMethod.of(s, method);
                String obstacle =
                        twin.map(t -> t.obstacle(byHand)).orElse(method.text() + ", and what that gives is not told");
                twin.ifPresent(methods::add);
                if (!obstacle.isEmpty()) {
                    draft.refuse(method.nameSpan(), obstacle);
                }
            });
        }
        return methods;
    }

    private static List<String> lacks(TraitDecl decl, List<TwinMethod> methods, boolean sends, boolean supertrait) {
        Set<String> lacks = new TreeSet<>(supertrait ? Set.of("Send") : Set.of());
        if (sends) {
            methods.forEach(m -> lacks.addAll(m.asked()));
        }
        if (decl.sendSupertrait()) {
            lacks.remove("Send");
        }
        if (decl.syncSupertrait()) {
            lacks.remove("Sync");
        }
        return List.copyOf(lacks);
    }

    /** The kinds of objects that may go where generics ask for the trait itself. */
    private Set<String> autos(Group group, List<TraitObject> all) {
        if (!bench.known().exported(group)
                && bench.mentions().of(group.name()).stream().noneMatch(t -> takesObjects(t, group.name()))) {
            return Set.of();
        }
        Set<String> autos = new LinkedHashSet<>();
        all.forEach(o -> autos.add(
                String.join(" + ", o.autos().stream().sorted().distinct().toList())));
        return new TreeSet<>(autos);
    }

    /** Whether a bound may be met by a type without a size, or a method is called by the trait's name. */
    private static boolean takesObjects(Text text, String name) {
        TokenList tokens = text.tokens();
        for (int token = 1; token < tokens.size(); token++) {
            boolean unsized = tokens.is(token, "Sized") && tokens.is(token - 1, "?");
            boolean called = tokens.is(token, name) && tokens.is(token + 1, ":") && tokens.is(token + 2, ":");
            if (unsized || called || (tokens.is(token, name) && tokens.is(token - 1, "as"))) {
                return true;
            }
        }
        return false;
    }

    private static void append(Draft draft, Item item, List<String> lines) {
        Text text = item.text();
        String indentation = text.indentation(item.start());
        StringBuilder all = new StringBuilder();
        Stream.concat(Stream.of(""), lines.stream())
                .forEach(l ->
                        all.append('\n').append(l.isEmpty() ? "" : indentation).append(l));
        draft.add(text.insert(text.tokens().end(text.tokens().partner(item.body())), all.toString()));
    }
}
