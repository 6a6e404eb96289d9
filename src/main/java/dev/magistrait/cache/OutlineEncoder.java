package dev.magistrait.cache;

import dev.magistrait.outline.Body;
import dev.magistrait.outline.Fault;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.Mention;
import dev.magistrait.outline.ModuleItem;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.Suppression;
import java.util.function.UnaryOperator;

/** Writes outlines. */
final class OutlineEncoder extends ItemEncoder {

    OutlineEncoder(Dictionary dictionary) {
        super(dictionary, UnaryOperator.identity());
    }

    /** One that takes down other bodies. */
    OutlineEncoder(Dictionary dictionary, UnaryOperator<Body> bodies) {
        super(dictionary, bodies);
    }

    final void fileOutline(FileOutline value) {
        list(value.scopes(), this::scope);
        list(value.imports(), this::importItem);
        list(value.modules(), this::moduleItem);
        list(value.traits(), this::traitItem);
        list(value.impls(), this::implItem);
        list(value.functions(), this::fnItem);
        list(value.types(), this::typeItem);
        list(value.aliases(), this::aliasItem);
        list(value.values(), this::valueItem);
        list(value.macros(), this::macroItem);
        list(value.calls(), this::macroCall);
        list(value.mentions(), this::mention);
        list(value.suppressions(), this::suppression);
        list(value.faults(), this::fault);
        flag(value.generated());
    }

    final void scope(Scope value) {
        signed(value.parent());
        constant(value.kind());
        word(value.name());
        list(value.generics(), this::genericParam);
        list(value.where(), this::wherePredicate);
        cfg(value.cfg());
        list(value.lints(), this::lintLevel);
        region(value.region());
    }

    final void importItem(Import value) {
        signed(value.scope());
        list(value.path(), this::word);
        flag(value.global());
        word(value.name());
        flag(value.selfImport());
        flag(value.externCrate());
        flag(value.macroUse());
        visibility(value.visibility());
        cfg(value.cfg());
        region(value.region());
    }

    final void moduleItem(ModuleItem value) {
        signed(value.scope());
        signed(value.body());
        word(value.name());
        visibility(value.visibility());
        list(value.paths(), this::pathAttribute);
        flag(value.macroUse());
        list(value.lints(), this::lintLevel);
        cfg(value.cfg());
        region(value.region());
    }

    final void pathAttribute(ModuleItem.PathAttribute value) {
        word(value.file());
        cfg(value.condition());
    }

    final void macroItem(MacroItem value) {
        signed(value.scope());
        word(value.name());
        flag(value.exported());
        list(value.arms(), this::arm);
        cfg(value.cfg());
        region(value.region());
    }

    final void arm(MacroItem.Arm value) {
        text(value.matcher());
        text(value.transcriber());
        region(value.region());
    }

    final void macroCall(MacroCall value) {
        signed(value.scope());
        typePath(value.path());
        constant(value.position());
        text(value.arguments());
        region(value.argumentRegion());
        cfg(value.cfg());
        region(value.region());
    }

    final void mention(Mention value) {
        signed(value.scope());
        rustType(value.type());
        cfg(value.cfg());
    }

    final void suppression(Suppression value) {
        list(value.rules(), this::word);
        word(value.reason());
        flag(value.alone());
        region(value.region());
    }

    final void fault(Fault value) {
        text(value.text());
        region(value.region());
    }
}
