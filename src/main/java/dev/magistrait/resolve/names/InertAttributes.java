package dev.magistrait.resolve.names;

import java.util.Set;

/** Which attributes are no macros. */
public final class InertAttributes {

    private static final Set<String> BUILT_IN = Set.of(
            "allow",
            "warn",
            "deny",
            "forbid",
            "expect",
            "cfg",
            "cfg_attr",
            "doc",
            "derive",
            "must_use",
            "deprecated",
            "inline",
            "cold",
            "test",
            "ignore",
            "should_panic",
            "automatically_derived",
            "macro_export",
            "macro_use",
            "repr",
            "non_exhaustive",
            "path",
            "no_mangle",
            "link",
            "link_name",
            "export_name",
            "link_section",
            "track_caller",
            "target_feature",
            "const_trait",
            "fundamental",
            "marker",
            "unstable",
            "stable",
            "coverage",
            "optimize",
            "proc_macro",
            "proc_macro_attribute",
            "proc_macro_derive",
            "global_allocator",
            "bench",
            "naked",
            "no_std",
            "no_core",
            "no_main",
            "feature",
            "recursion_limit",
            "type_length_limit",
            "windows_subsystem",
            "panic_handler",
            "used",
            "ffi_pure",
            "ffi_const",
            "no_implicit_prelude",
            "unsafe");

    private static final Set<String> TOOLS = Set.of("rustfmt", "clippy", "diagnostic", "rust_analyzer", "miri");

    private InertAttributes() {}

    /** Whether an attribute of that first segment is part of the language or of a tool. */
    public static boolean inert(String first) {
        return BUILT_IN.contains(first) || TOOLS.contains(first) || first.startsWith("rustc_");
    }
}
