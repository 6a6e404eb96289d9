package dev.magistrait.extract;

import dev.magistrait.extract.part.Attributes;
import dev.magistrait.extract.part.Frame;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.ModuleItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.ValueItem;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.TokenList;
import java.util.ArrayList;
import java.util.List;

/** Reads items other than functions, traits, impls and macros. */
final class ItemReader {

    private final Tree tree;
    private final Draft draft;

    ItemReader(Tree tree, Draft draft) {
        this.tree = tree;
        this.draft = draft;
    }

    /** Adds a module; gives the scope of its body, -1 for a module in a file of its own. */
    int module(int node, Attributes outer, Frame frame) {
        Attributes attributes = outer.with(tree.innerAttributes(node));
        Cfg cfg = frame.cfg().and(attributes.cfg());
        HeaderReader header = new HeaderReader(tree.header(node));
        Visibility visibility = header.visibility();
        header.passTo("mod");
        Region region = header.cursor().region();
        String name = header.cursor().take();
        boolean inline = tree.nodes().child(node, Fields.BODY) >= 0;
        int body = inline ? open(node, Scope.Kind.MODULE, name, List.of(), List.of(), attributes, frame, cfg) : -1;
        draft.modules.add(new ModuleItem(
                frame.scope(),
                body,
                name,
                visibility,
                attributes.paths(),
                attributes.macroUse(),
                attributes.lints(),
                cfg,
                region));
        return body;
    }

    /** Adds a struct, enum or union; gives its scope. */
    int type(int node, Attributes attributes, Frame frame) {
        Cfg cfg = frame.cfg().and(attributes.cfg());
        HeaderReader header = new HeaderReader(tree.cursor(node));
        Visibility visibility = header.visibility();
        Cursor cursor = header.cursor();
        boolean struct = cursor.is("struct");
        boolean variants = cursor.is("enum");
        cursor.skip();
        Region region = cursor.region();
        String name = cursor.take();
        List<GenericParam> generics = header.generics();
        List<WherePredicate> where = new ArrayList<>(header.where());
        boolean tuple = struct && !cursor.is("{");
        boolean empty = variants && cursor.kind() == TokenList.OPEN && cursor.kindAhead(1) == TokenList.CLOSE;
        List<TypeItem.Field> fields = cursor.kind() == TokenList.OPEN ? fields(cursor.group(), variants) : List.of();
        where.addAll(header.where());
        int inner = open(node, Scope.Kind.TYPE, name, generics, where, attributes, frame, cfg);
        draft.types.add(new TypeItem(
                frame.scope(), inner, name, visibility, fields, tuple, empty, attributes.others(), cfg, region));
        return inner;
    }

    private static List<TypeItem.Field> fields(Cursor inside, boolean variants) {
        FieldReader reader = new FieldReader(inside);
        return variants ? reader.variants() : reader.fields();
    }

    /** Adds a type alias; gives its scope. */
    int alias(int node, Attributes attributes, Frame frame) {
        Cfg cfg = frame.cfg().and(attributes.cfg());
        HeaderReader header = new HeaderReader(tree.cursor(node));
        Visibility visibility = header.visibility();
        header.passTo("type");
        Region region = header.cursor().region();
        String name = header.cursor().take();
        List<GenericParam> generics = header.generics();
        header.boundsIfAny();
        List<WherePredicate> where = new ArrayList<>(header.where());
        header.cursor().eat("=");
        RustType target = header.types().type();
        where.addAll(header.where());
        int inner = open(node, Scope.Kind.TYPE, name, generics, where, attributes, frame, cfg);
        draft.aliases.add(new AliasItem(frame.scope(), inner, name, visibility, target, cfg, region));
        return inner;
    }

    void value(int node, Attributes attributes, Frame frame) {
        HeaderReader header = new HeaderReader(tree.cursor(node));
        Visibility visibility = header.visibility();
        Cursor cursor = header.cursor();
        cursor.skip();
        while (cursor.is("ref") || cursor.is("mut")) {
            cursor.skip();
        }
        Region region = cursor.region();
        String name = cursor.take();
        cursor.eat(":");
        Cfg cfg = frame.cfg().and(attributes.cfg());
        draft.values.add(
                new ValueItem(frame.scope(), name, visibility, header.types().type(), cfg, region));
    }

    void imports(int node, Attributes attributes, Frame frame) {
        HeaderReader header = new HeaderReader(tree.cursor(node));
        Visibility visibility = header.visibility();
        header.cursor().eat("use");
        Cfg cfg = frame.cfg().and(attributes.cfg());
        new UseReader(header.cursor(), frame.scope(), visibility, cfg, draft.imports).tree();
    }

    void externCrate(int node, Attributes attributes, Frame frame) {
        HeaderReader header = new HeaderReader(tree.cursor(node));
        Visibility visibility = header.visibility();
        Cursor cursor = header.cursor();
        cursor.eat("extern");
        cursor.eat("crate");
        int start = cursor.at();
        String crate = cursor.take();
        String name = cursor.eat("as") ? cursor.take() : crate;
        Cfg cfg = frame.cfg().and(attributes.cfg());
        draft.imports.add(new Import(
                frame.scope(),
                List.of(crate),
                false,
                name,
                false,
                true,
                attributes.macroUse(),
                visibility,
                cfg,
                cursor.regionFrom(start)));
    }

    private int open(
            int node,
            Scope.Kind kind,
            String name,
            List<GenericParam> generics,
            List<WherePredicate> where,
            Attributes attributes,
            Frame frame,
            Cfg cfg) {
        Region region =
                tree.source().region(tree.nodes().start(node), tree.nodes().end(node));
        return draft.open(new Scope(frame.scope(), kind, name, generics, where, cfg, attributes.lints(), region));
    }
}
