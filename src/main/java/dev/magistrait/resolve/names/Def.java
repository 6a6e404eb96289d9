package dev.magistrait.resolve.names;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.ValueItem;

/** What a name can mean. */
public sealed interface Def {

    record OfModule(ModuleNode module) implements Def {}

    /** @param variant the name of the trait that {@code make} generates, when that one is meant; else empty */
    record OfTrait(TraitNode node, String variant) implements Def {}

    record OfType(Placed<TypeItem> type) implements Def {}

    record OfAlias(Placed<AliasItem> alias) implements Def {}

    record OfFn(Placed<FnItem> fn) implements Def {}

    record OfValue(Placed<ValueItem> value) implements Def {}

    record OfMacro(Placed<MacroItem> macro) implements Def {}

    /** A procedural macro of this workspace. */
    record OfProcMacro(Placed<FnItem> fn) implements Def {}

    record OfParam(SourceUnit file, int scope, GenericParam param) implements Def {}

    /** {@code Self} in a trait, impl or type. */
    record OfSelf(SourceUnit file, int scope) implements Def {}

    /** Something inside a type or trait: a method, an associated item, a variant. */
    record Member(Def owner, String name) implements Def {}

    /**
     * The type that {@code dynosaur} writes for objects of a trait.
     *
     * @param variant whether it is for objects of the trait that {@code make} generates beside it
     */
    record OfObject(TraitNode node, boolean variant) implements Def {}

    /** Something of a crate that is not in this workspace. */
    record Foreign(String path) implements Def {}
}
