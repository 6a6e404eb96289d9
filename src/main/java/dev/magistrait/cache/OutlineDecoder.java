package dev.magistrait.cache;

import dev.magistrait.outline.Fault;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.Mention;
import dev.magistrait.outline.ModuleItem;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.Suppression;

/** Reads what {@link OutlineEncoder} wrote. */
final class OutlineDecoder extends ItemDecoder {

    private static final Scope.Kind[] SCOPES = Scope.Kind.values();
    private static final MacroCall.Position[] POSITIONS = MacroCall.Position.values();

    OutlineDecoder(Lexicon lexicon, ByteSource shape, ByteSource regions) {
        super(lexicon, shape, regions);
    }

    final FileOutline fileOutline() {
        return new FileOutline(
                list(this::scope),
                list(this::importItem),
                list(this::moduleItem),
                list(this::traitItem),
                list(this::implItem),
                list(this::fnItem),
                list(this::typeItem),
                list(this::aliasItem),
                list(this::valueItem),
                list(this::macroItem),
                list(this::macroCall),
                list(this::mention),
                list(this::suppression),
                list(this::fault),
                flag());
    }

    final Scope scope() {
        return new Scope(
                signed(),
                constant(SCOPES),
                word(),
                list(this::genericParam),
                list(this::wherePredicate),
                cfg(),
                list(this::lintLevel),
                region());
    }

    final Import importItem() {
        return new Import(
                signed(), list(this::word), flag(), word(), flag(), flag(), flag(), visibility(), cfg(), region());
    }

    final ModuleItem moduleItem() {
        return new ModuleItem(
                signed(),
                signed(),
                word(),
                visibility(),
                list(this::pathAttribute),
                flag(),
                list(this::lintLevel),
                cfg(),
                region());
    }

    final ModuleItem.PathAttribute pathAttribute() {
        return new ModuleItem.PathAttribute(word(), cfg());
    }

    final MacroItem macroItem() {
        return new MacroItem(signed(), word(), flag(), list(this::arm), cfg(), region());
    }

    final MacroItem.Arm arm() {
        return new MacroItem.Arm(text(), text(), region());
    }

    final MacroCall macroCall() {
        return new MacroCall(signed(), typePath(), constant(POSITIONS), text(), region(), cfg(), region());
    }

    final Mention mention() {
        return new Mention(signed(), rustType(), cfg());
    }

    final Suppression suppression() {
        return new Suppression(list(this::word), word(), flag(), region());
    }

    final Fault fault() {
        return new Fault(text(), region());
    }
}
