package dev.magistrait.outline;

import java.util.List;

/**
 * One file, before any name is resolved. Every scope number is an index into {@link #scopes}; scope 0 is the file itself.
 *
 * @param scopes the nested places from which names are looked up, each after its parent
 * @param imports every {@code use} leaf and {@code extern crate}, in source order
 * @param modules {@code mod} declarations, inline and in files
 * @param traits trait items
 * @param impls impl blocks, inherent ones too
 * @param functions free functions (methods stand in their trait or impl)
 * @param types structs, enums and unions
 * @param aliases free type aliases
 * @param values constants and statics
 * @param macros {@code macro_rules!} definitions
 * @param calls macro calls that stand for something (calls of well-known formatting and assertion macros are left out)
 * @param mentions types written in bodies, initialisers and macro arguments that hold a trait object or an opaque type, or, in editions with
 *     bare trait objects, any path
 * @param conditions what is no item and stands under attributes of its own, in source order
 * @param suppressions {@code // magistrait:} comments
 * @param faults what the grammar could not read
 * @param generated whether a comment at its top says {@code @generated}
 */
public record FileOutline(
        List<Scope> scopes,
        List<Import> imports,
        List<ModuleItem> modules,
        List<TraitItem> traits,
        List<ImplItem> impls,
        List<FnItem> functions,
        List<TypeItem> types,
        List<AliasItem> aliases,
        List<ValueItem> values,
        List<MacroItem> macros,
        List<MacroCall> calls,
        List<Mention> mentions,
        List<Conditional> conditions,
        List<Suppression> suppressions,
        List<Fault> faults,
        boolean generated) {

    public FileOutline {
        if (scopes.isEmpty() || scopes.getFirst().kind() != Scope.Kind.FILE) {
            throw new IllegalArgumentException("the first scope of an outline is the file");
        }
    }
}
