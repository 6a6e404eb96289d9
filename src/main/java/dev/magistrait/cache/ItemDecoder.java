package dev.magistrait.cache;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Attribute;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.Docs;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.LintLevel;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.ValueItem;

/** Reads what {@link ItemEncoder} wrote. */
class ItemDecoder extends ExprDecoder {

    private static final FnItem.Receiver.Kind[] RECEIVERS = FnItem.Receiver.Kind.values();
    private static final LintLevel.Level[] LEVELS = LintLevel.Level.values();

    ItemDecoder(Lexicon lexicon, ByteSource shape, ByteSource regions) {
        super(lexicon, shape, regions);
    }

    final FnItem fnItem() {
        return new FnItem(
                signed(),
                signed(),
                word(),
                visibility(),
                flag(),
                flag(),
                receiver(),
                list(this::parameter),
                rustType(),
                flag(),
                body(),
                list(this::attribute),
                docs(),
                cfg(),
                region(),
                region(),
                region());
    }

    final Body body() {
        return switch (octet()) {
            case 0 -> readBody();
            case 1 -> unreadBody();
            default -> throw new Damaged("no body");
        };
    }

    final Body readBody() {
        Expr expr = expr();
        return expr.equals(Expr.NOTHING) ? Body.NOTHING : new Body.Read(expr);
    }

    final Body.Unread unreadBody() {
        return new Body.Unread(text(), region());
    }

    final FnItem.Param parameter() {
        return new FnItem.Param(word(), flag(), rustType());
    }

    final FnItem.Receiver receiver() {
        return new FnItem.Receiver(constant(RECEIVERS), rustType(), word());
    }

    final TraitItem traitItem() {
        return new TraitItem(
                signed(),
                signed(),
                word(),
                visibility(),
                list(this::bound),
                list(this::fnItem),
                list(this::associatedType),
                list(this::word),
                flag(),
                list(this::attribute),
                docs(),
                cfg(),
                region());
    }

    final TraitItem.AssociatedType associatedType() {
        return new TraitItem.AssociatedType(
                word(), signed(), flag(), flag(), list(this::bound), list(this::rustType), cfg());
    }

    final ImplItem implItem() {
        return new ImplItem(
                signed(),
                signed(),
                list(this::traitBound),
                flag(),
                rustType(),
                list(this::fnItem),
                list(this::associatedType),
                flag(),
                list(this::attribute),
                cfg(),
                region());
    }

    final TypeItem typeItem() {
        return new TypeItem(
                signed(),
                signed(),
                word(),
                visibility(),
                list(this::typeField),
                flag(),
                list(this::attribute),
                cfg(),
                region());
    }

    final TypeItem.Field typeField() {
        return new TypeItem.Field(word(), visibility(), rustType());
    }

    final AliasItem aliasItem() {
        return new AliasItem(signed(), signed(), word(), visibility(), rustType(), cfg(), region());
    }

    final ValueItem valueItem() {
        return new ValueItem(signed(), word(), visibility(), rustType(), cfg(), region());
    }

    final Attribute attribute() {
        return new Attribute(typePath(), word(), cfg(), region());
    }

    final Docs docs() {
        return new Docs(flag(), flag());
    }

    final LintLevel lintLevel() {
        return new LintLevel(word(), constant(LEVELS), cfg());
    }
}
