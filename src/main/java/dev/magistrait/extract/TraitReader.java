package dev.magistrait.extract;

import dev.magistrait.extract.part.Attributes;
import dev.magistrait.extract.part.Frame;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import java.util.List;

/** Reads traits and impl blocks, with their members. */
final class TraitReader {

    private final Tree tree;
    private final Draft draft;
    private final FnReader functions;

    TraitReader(Tree tree, Draft draft, FnReader functions) {
        this.tree = tree;
        this.draft = draft;
        this.functions = functions;
    }

    /** Adds the trait to the draft; gives its scope and those of its members. */
    Opened trait(int node, Attributes outer, Frame frame) {
        Attributes attributes = withInner(node, outer);
        Cfg cfg = frame.cfg().and(attributes.cfg());
        HeaderReader header = new HeaderReader(tree.isTraitAlias(node) ? tree.whole(node) : tree.header(node));
        Visibility visibility = header.visibility();
        boolean isUnsafe = header.cursor().is("unsafe");
        header.passTo("trait");
        Region region = header.cursor().region();
        String name = header.cursor().take();
        List<GenericParam> generics = header.generics();
        List<Bound> supertraits = header.supertraits();
        List<WherePredicate> where = header.where();
        int inner = draft.open(new Scope(
                frame.scope(), Scope.Kind.TRAIT, name, generics, where, cfg, attributes.lints(), whole(node)));
        MemberReader members = members(node, inner);
        draft.traits.add(new TraitItem(
                frame.scope(),
                inner,
                name,
                visibility,
                isUnsafe,
                supertraits,
                members.methods(),
                members.types(),
                members.constants(),
                members.calls(),
                attributes.others(),
                attributes.docs(),
                cfg,
                region));
        return new Opened(inner, members.scopes());
    }

    /** Adds the impl block to the draft; gives its scope and those of its members. */
    Opened impl(int node, Attributes outer, Frame frame) {
        Attributes attributes = withInner(node, outer);
        Cfg cfg = frame.cfg().and(attributes.cfg());
        HeaderReader header = new HeaderReader(tree.header(node));
        header.passTo("impl");
        Region region = tree.source().regionOf(header.cursor().at() - 1);
        List<GenericParam> generics = header.generics();
        ImplHead head = ImplHead.read(header);
        List<WherePredicate> where = header.where();
        int inner = draft.open(
                new Scope(frame.scope(), Scope.Kind.IMPL, "", generics, where, cfg, attributes.lints(), whole(node)));
        MemberReader members = members(node, inner);
        draft.impls.add(new ImplItem(
                frame.scope(),
                inner,
                head.trait(),
                head.negative(),
                head.self(),
                members.methods(),
                members.types(),
                members.calls(),
                attributes.others(),
                cfg,
                region));
        return new Opened(inner, members.scopes());
    }

    private Attributes withInner(int node, Attributes outer) {
        return outer.with(tree.innerAttributes(node));
    }

    private Region whole(int node) {
        return tree.source().region(tree.nodes().start(node), tree.nodes().end(node));
    }

    private MemberReader members(int node, int inner) {
        MemberReader members = new MemberReader(tree, draft, functions, inner);
        members.read(node);
        return members;
    }

    /** What stands between {@code impl<…>} and the where clause. */
    private record ImplHead(List<Bound.Trait> trait, boolean negative, RustType self) {

        static ImplHead read(HeaderReader header) {
            Cursor cursor = header.cursor();
            cursor.eat("const");
            boolean negative = cursor.is("!") && !cursor.isAhead(1, "{") && cursor.eat("!");
            RustType first = header.types().type();
            if (!cursor.eat("for")) {
                return new ImplHead(List.of(), negative, first);
            }
            RustType self = header.types().type();
            return first instanceof RustType.Named named
                    ? new ImplHead(List.of(new Bound.Trait(named.path(), false, named.region())), negative, self)
                    : new ImplHead(List.of(), negative, self);
        }
    }
}
