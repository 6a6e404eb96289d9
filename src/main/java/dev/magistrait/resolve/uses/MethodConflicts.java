package dev.magistrait.resolve.uses;

import dev.magistrait.fact.MacroConflict;
import dev.magistrait.fact.MacroConflict.Kind;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Macros;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Macros on and among the methods of traits and impls that do not go with the macro around them, or with there being none. */
public final class MethodConflicts {

    private static final String ASYNC_RECURSION = "async_recursion::async_recursion";
    private static final Pattern ASYNC_FN = Pattern.compile("\\basync\\s+fn\\s+(\\w+)");

    private final Resolver resolver;
    private final AttributeMacros attributes;

    public MethodConflicts(Resolver resolver, AttributeMacros attributes) {
        this.resolver = resolver;
        this.attributes = attributes;
    }

    /** In the default bodies of a trait. */
    public List<MacroConflict> of(TraitNode node) {
        List<MacroConflict> found = new ArrayList<>();
        if (node.macros.boxes()) {
            for (FnItem method : node.item().methods()) {
                recursion(node.file(), method)
                        .ifPresent(m -> found.add(unread(node, node.file(), method, m, node.macros)));
            }
        }
        return found;
    }

    /** In an impl. */
    List<MacroConflict> of(SourceUnit file, ImplItem impl, TraitNode node, Macros macros) {
        List<MacroConflict> found = new ArrayList<>();
        for (FnItem method : impl.methods()) {
            recursion(file, method).ifPresent(m -> {
                if (macros.boxes()) {
                    found.add(unread(node, file, method, m, macros));
                } else {
                    moreLifetimes(file, node, method, m).ifPresent(found::add);
                }
            });
        }
        if (impl.calls() && macros.boxes() && node.macros.boxes()) {
            delegated(file, impl, node, macros, found);
        }
        return found;
    }

    private Optional<MacroUse> recursion(SourceUnit file, FnItem method) {
        return method.isAsync() && !method.attributes().isEmpty()
                ? attributes.of(file, method.scope(), method.attributes()).uses().stream()
                        .filter(m -> m.path().equals(ASYNC_RECURSION))
                        .findFirst()
                : Optional.empty();
    }

    private static MacroConflict unread(TraitNode node, SourceUnit file, FnItem method, MacroUse macro, Macros around) {
        Cfg when = method.cfg().and(macro.condition()).and(around.boxedWhen());
        return new MacroConflict(
                node.id,
                Kind.NO_ASYNC_FN,
                method.name(),
                around.boxing().span(),
                file.place(when, method.region()).withSpan(macro.span()));
    }

    /** The macro adds a lifetime where a reference or a type parameter can be borrowed for it. */
    private static Optional<MacroConflict> moreLifetimes(
            SourceUnit file, TraitNode node, FnItem method, MacroUse macro) {
        boolean borrows = isReference(method.receiver().kind())
                || method.params().stream().anyMatch(p -> p.type() instanceof RustType.Reference)
                || file.scope(method.inner()).generics().stream().anyMatch(g -> g.kind() == GenericParam.Kind.TYPE);
        return node.item().methods().stream()
                .filter(d -> d.name().equals(method.name()) && borrows && !node.macros.boxes())
                .filter(d -> d.isAsync() && d.attributes().isEmpty() && !node.macros.obscured())
                .findFirst()
                .map(d -> new MacroConflict(
                        node.id,
                        Kind.MORE_LIFETIMES,
                        method.name(),
                        node.file().span(d.region()),
                        file.place(method.cfg().and(macro.condition()), method.region())
                                .withSpan(macro.span())));
    }

    private static boolean isReference(FnItem.Receiver.Kind kind) {
        return kind == FnItem.Receiver.Kind.REFERENCE || kind == FnItem.Receiver.Kind.MUTABLE_REFERENCE;
    }

    /** {@code delegate!}, which is expanded after the attribute around it. */
    private void delegated(SourceUnit file, ImplItem impl, TraitNode node, Macros macros, List<MacroConflict> into) {
        for (MacroCall call : file.outline.calls()) {
            if (call.position() == MacroCall.Position.IMPL_ITEM
                    && call.scope() == impl.inner()
                    && isDelegate(file, call)) {
                boxedIn(call, node)
                        .ifPresent(name -> into.add(new MacroConflict(
                                node.id,
                                Kind.WRITTEN_TOO_LATE,
                                name,
                                macros.boxing().span(),
                                file.place(
                                        call.cfg().and(macros.boxedWhen()).and(node.macros.boxedWhen()),
                                        call.region()))));
            }
        }
    }

    private boolean isDelegate(SourceUnit file, MacroCall call) {
        return call.path().last().equals("delegate")
                && resolver.resolve(file, call.scope(), call.path(), Namespace.MACRO).stream()
                        .anyMatch(h ->
                                h.def() instanceof Def.Foreign f && f.path().equals("delegate::delegate"));
    }

    /** The first method of the trait that the call writes as {@code async fn}. */
    private static Optional<String> boxedIn(MacroCall call, TraitNode node) {
        Matcher written = ASYNC_FN.matcher(call.arguments());
        while (written.find()) {
            String name = written.group(1);
            if (node.item().methods().stream()
                    .anyMatch(m -> m.isAsync() && m.name().equals(name))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
