package dev.magistrait.extract;

import dev.magistrait.extract.part.AttributeReader;
import dev.magistrait.extract.part.Attributes;
import dev.magistrait.extract.part.Role;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what stands between the braces of one trait or impl. */
final class MemberReader {

    private final Tree tree;
    private final Draft draft;
    private final FnReader functions;
    private final int scope;
    private final Cfg cfg;
    private final List<FnItem> methods = new ArrayList<>();
    private final List<TraitItem.AssociatedType> types = new ArrayList<>();
    private final List<String> constants = new ArrayList<>();
    private final Map<Integer, Integer> scopes = new HashMap<>();
    private boolean calls;

    MemberReader(Tree tree, Draft draft, FnReader functions, int scope) {
        this.tree = tree;
        this.draft = draft;
        this.functions = functions;
        this.scope = scope;
        this.cfg = draft.scopes.get(scope).cfg();
    }

    List<FnItem> methods() {
        return methods;
    }

    List<TraitItem.AssociatedType> types() {
        return types;
    }

    List<String> constants() {
        return constants;
    }

    boolean calls() {
        return calls;
    }

    /** The scopes that were opened, by the node of their member. */
    Map<Integer, Integer> scopes() {
        return scopes;
    }

    void read(int item) {
        int body = tree.nodes().child(item, Fields.BODY);
        for (int child = body < 0 ? -1 : tree.nodes().firstChild(body);
                child >= 0;
                child = tree.nodes().nextSibling(child)) {
            read(child, tree.role(child));
        }
    }

    /** What the grammar does not know may hold members that it does. */
    private void readInside(int error) {
        for (int child = tree.nodes().firstChild(error);
                child >= 0;
                child = tree.nodes().nextSibling(child)) {
            if (tree.role(child) != Role.ERROR) {
                read(child, tree.role(child));
            }
        }
    }

    private void read(int node, Role role) {
        switch (role) {
            case FUNCTION -> function(node);
            case ALIAS, ASSOCIATED_TYPE -> type(node);
            case VALUE -> constant(node);
            case ERROR -> readInside(node);
            default -> calls |= isCall(node, role);
        }
    }

    private boolean isCall(int node, Role role) {
        int first = tree.nodes().firstChild(node);
        return role == Role.MACRO_CALL || (first >= 0 && tree.role(first) == Role.MACRO_CALL);
    }

    private Attributes attributes(int node) {
        return AttributeReader.before(tree.source(), tree.nodes().start(node));
    }

    private void function(int node) {
        FnItem method = functions.read(node, attributes(node), scope, cfg);
        methods.add(method);
        scopes.put(node, method.inner());
    }

    private void constant(int node) {
        Cursor cursor = tree.cursor(node);
        while (!cursor.done() && !cursor.is(":")) {
            if (cursor.isAhead(1, ":")) {
                constants.add(cursor.take());
                return;
            }
            cursor.skip();
        }
    }

    private void type(int node) {
        Attributes attributes = attributes(node);
        HeaderReader header = new HeaderReader(tree.cursor(node));
        header.visibility();
        if (!header.passTo("type")) {
            return;
        }
        String name = header.cursor().take();
        List<GenericParam> generics = header.generics();
        List<Bound> bounds = header.boundsIfAny();
        List<WherePredicate> where = new ArrayList<>(header.where());
        List<RustType> given = header.cursor().eat("=") ? List.of(header.types().type()) : List.of();
        where.addAll(header.where());
        boolean sized = where.stream().anyMatch(WherePredicate::selfSized);
        Cfg all = cfg.and(attributes.cfg());
        int inner = scope;
        if (!generics.isEmpty()) {
            Region region =
                    tree.source().region(tree.nodes().start(node), tree.nodes().end(node));
            inner = draft.open(
                    new Scope(scope, Scope.Kind.TYPE, name, generics, where, all, attributes.lints(), region));
            scopes.put(node, inner);
        }
        types.add(new TraitItem.AssociatedType(name, inner, !generics.isEmpty(), sized, bounds, given, all));
    }
}
