package dev.magistrait.cache;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Attribute;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.Docs;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.LintLevel;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.ValueItem;
import java.util.function.UnaryOperator;

/** Writes items. */
class ItemEncoder extends ExprEncoder {

    private final UnaryOperator<Body> bodies;

    /** @param bodies what to write in place of each body */
    ItemEncoder(Dictionary dictionary, UnaryOperator<Body> bodies) {
        super(dictionary);
        this.bodies = bodies;
    }

    final void fnItem(FnItem value) {
        signed(value.scope());
        signed(value.inner());
        word(value.name());
        visibility(value.visibility());
        flag(value.isAsync());
        flag(value.isUnsafe());
        receiver(value.receiver());
        list(value.params(), this::parameter);
        rustType(value.returns());
        flag(value.hasBody());
        body(value.body());
        list(value.attributes(), this::attribute);
        docs(value.docs());
        cfg(value.cfg());
        region(value.region());
        region(value.asyncToken());
        region(value.returnRegion());
    }

    final void body(Body value) {
        switch (bodies.apply(value)) {
            case Body.Read v -> {
                octet(0);
                readBody(v);
            }
            case Body.Unread v -> {
                octet(1);
                unreadBody(v);
            }
        }
    }

    final void readBody(Body.Read value) {
        expr(value.expr());
    }

    final void unreadBody(Body.Unread value) {
        text(value.text());
        region(value.region());
    }

    final void parameter(FnItem.Param value) {
        word(value.name());
        flag(value.plain());
        rustType(value.type());
    }

    final void receiver(FnItem.Receiver value) {
        constant(value.kind());
        rustType(value.type());
        word(value.lifetime());
    }

    final void traitItem(TraitItem value) {
        signed(value.scope());
        signed(value.inner());
        word(value.name());
        visibility(value.visibility());
        list(value.supertraits(), this::bound);
        list(value.methods(), this::fnItem);
        list(value.types(), this::associatedType);
        list(value.constants(), this::word);
        flag(value.calls());
        list(value.attributes(), this::attribute);
        docs(value.docs());
        cfg(value.cfg());
        region(value.region());
    }

    final void associatedType(TraitItem.AssociatedType value) {
        word(value.name());
        signed(value.inner());
        flag(value.generic());
        flag(value.selfSized());
        list(value.bounds(), this::bound);
        list(value.type(), this::rustType);
        cfg(value.cfg());
    }

    final void implItem(ImplItem value) {
        signed(value.scope());
        signed(value.inner());
        list(value.trait(), this::traitBound);
        flag(value.negative());
        rustType(value.self());
        list(value.methods(), this::fnItem);
        list(value.types(), this::associatedType);
        flag(value.calls());
        list(value.attributes(), this::attribute);
        cfg(value.cfg());
        region(value.region());
    }

    final void typeItem(TypeItem value) {
        signed(value.scope());
        signed(value.inner());
        word(value.name());
        visibility(value.visibility());
        list(value.fields(), this::typeField);
        flag(value.tuple());
        list(value.attributes(), this::attribute);
        cfg(value.cfg());
        region(value.region());
    }

    final void typeField(TypeItem.Field value) {
        word(value.name());
        visibility(value.visibility());
        rustType(value.type());
    }

    final void aliasItem(AliasItem value) {
        signed(value.scope());
        signed(value.inner());
        word(value.name());
        visibility(value.visibility());
        rustType(value.target());
        cfg(value.cfg());
        region(value.region());
    }

    final void valueItem(ValueItem value) {
        signed(value.scope());
        word(value.name());
        visibility(value.visibility());
        rustType(value.type());
        cfg(value.cfg());
        region(value.region());
    }

    final void attribute(Attribute value) {
        typePath(value.path());
        word(value.arguments());
        cfg(value.condition());
        region(value.region());
    }

    final void docs(Docs value) {
        flag(value.present());
        flag(value.namesSend());
    }

    final void lintLevel(LintLevel value) {
        word(value.lint());
        constant(value.level());
        cfg(value.condition());
    }
}
