package dev.magistrait.extract;

import dev.magistrait.extract.part.Attributes;
import dev.magistrait.extract.part.Tree;
import dev.magistrait.extract.token.Cursor;
import dev.magistrait.extract.token.Form;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import dev.magistrait.syntax.Fields;
import dev.magistrait.syntax.SyntaxTree;
import dev.magistrait.syntax.TokenList;
import java.util.List;
import java.util.Optional;

/** Reads functions and methods. */
final class FnReader {

    private final Tree tree;
    private final Draft draft;
    private final Fragments fragments;

    FnReader(Tree tree, Draft draft, Fragments fragments) {
        this.tree = tree;
        this.draft = draft;
        this.fragments = fragments;
    }

    /** Reads the function and opens its scope. */
    FnItem read(int node, Attributes outer, int scope, Cfg around) {
        Attributes attributes = outer.with(tree.innerAttributes(node));
        Cfg cfg = around.and(attributes.cfg()).and(attributes.test());
        HeaderReader header = new HeaderReader(tree.header(node));
        Visibility visibility = header.visibility();
        Qualifiers qualifiers = Qualifiers.read(header.cursor());
        Region region = header.cursor().region();
        String name = name(header.cursor());
        List<GenericParam> generics = header.generics();
        ParameterReader parameters = parameters(header, region);
        Returned returned = Returned.read(header, region);
        List<WherePredicate> where = header.where();
        Region whole =
                tree.source().region(tree.nodes().start(node), tree.nodes().end(node));
        Scope inner = new Scope(scope, Scope.Kind.FN, name, generics, where, cfg, attributes.lints(), whole);
        int body = tree.nodes().child(node, Fields.BODY);
        boolean makesAttributes = isAttributeMacro(attributes);
        int own = draft.open(inner);
        boolean counts = qualifiers.isAsync()
                || returned.makesFuture()
                || name.equals(Form.NAME)
                || makesAttributes
                || tree.tellsOfFutures(body)
                || OpenTypes.in(draft.scopes, own, parameters.parameters());
        return new FnItem(
                scope,
                own,
                name,
                visibility,
                qualifiers.isAsync(),
                qualifiers.isUnsafe(),
                parameters.receiver(),
                parameters.parameters(),
                returned.type(),
                body != SyntaxTree.NONE,
                body != SyntaxTree.NONE && counts ? body(body, makesAttributes) : Body.NOTHING,
                attributes.others(),
                attributes.docs(),
                cfg,
                region,
                qualifiers.isAsync() ? qualifiers.asyncToken() : region,
                returned.region());
    }

    /** A body is read now where all of it counts, or where it would not read the same by itself. */
    private Body body(int block, boolean now) {
        Optional<Body.Unread> unread = now ? Optional.empty() : fragments.unread(tree, block);
        return unread.<Body>map(b -> b).orElseGet(() -> new Body.Read(new ExprReader(tree, fragments).body(block)));
    }

    /** What an attribute macro does to its item can show in its body. */
    private static boolean isAttributeMacro(Attributes attributes) {
        return attributes.others().stream().anyMatch(a -> a.path().is("proc_macro_attribute"));
    }

    private static String name(Cursor cursor) {
        return cursor.eat("$") ? "$" + cursor.take() : cursor.isName() ? cursor.take() : "";
    }

    private static ParameterReader parameters(HeaderReader header, Region name) {
        Cursor cursor = header.cursor();
        boolean there = cursor.is("(");
        ParameterReader reader = new ParameterReader(there ? cursor.group() : cursor, name);
        if (there) {
            reader.read();
        }
        return reader;
    }

    /** The words before {@code fn}, and where {@code async} stands. */
    private record Qualifiers(boolean isAsync, boolean isUnsafe, Region asyncToken) {

        static Qualifiers read(Cursor cursor) {
            boolean isAsync = false;
            boolean isUnsafe = false;
            Region token = Region.START;
            while (!cursor.done() && !cursor.is("fn") && cursor.kind() != TokenList.OPEN) {
                if (cursor.is("async")) {
                    isAsync = true;
                    token = cursor.region();
                }
                isUnsafe |= cursor.is("unsafe");
                cursor.skip();
            }
            cursor.eat("fn");
            return new Qualifiers(isAsync, isUnsafe, token);
        }
    }

    /** The type behind the arrow. */
    private record Returned(RustType type, Region region, boolean makesFuture) {

        static Returned read(HeaderReader header, Region otherwise) {
            Cursor cursor = header.cursor();
            if (!cursor.eatArrow()) {
                return new Returned(RustType.Tuple.UNIT, otherwise, false);
            }
            int start = cursor.at();
            RustType type = header.types().type();
            return new Returned(type, cursor.regionFrom(start), tellsOfFutures(cursor.textFrom(start)));
        }

        private static boolean tellsOfFutures(String type) {
            return type.contains("Future") || type.contains("Poll");
        }
    }
}
