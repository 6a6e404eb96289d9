package dev.magistrait.resolve.names;

import dev.magistrait.fact.MacroUse;
import java.util.Map;
import java.util.Set;

/** What is known of attribute macros from outside a workspace, by resolved path, and which attributes are no macros. */
public final class KnownMacros {

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

    /** Crates that hand on {@code async_trait::async_trait} under their own name. */
    private static final Set<String> ASYNC_TRAIT_CRATES = Set.of(
            "async_trait",
            "tonic",
            "rocket",
            "axum",
            "axum_core",
            "serenity",
            "poise",
            "tower_lsp",
            "salvo",
            "salvo_core",
            "trillium",
            "tide",
            "surf");

    private static final Map<String, MacroUse.Kind> KNOWN = Map.ofEntries(
            Map.entry("trait_variant::make", MacroUse.Kind.MAKE),
            Map.entry("dynosaur::dynosaur", MacroUse.Kind.DYNOSAUR),
            Map.entry("mockall::automock", MacroUse.Kind.KEEPS),
            Map.entry("mockall_double::double", MacroUse.Kind.KEEPS),
            Map.entry("faux::create", MacroUse.Kind.KEEPS),
            Map.entry("faux::methods", MacroUse.Kind.KEEPS),
            Map.entry("unimock::unimock", MacroUse.Kind.KEEPS),
            Map.entry("tracing::instrument", MacroUse.Kind.KEEPS),
            Map.entry("tracing_attributes::instrument", MacroUse.Kind.KEEPS),
            Map.entry("auto_impl::auto_impl", MacroUse.Kind.KEEPS),
            Map.entry("enum_dispatch::enum_dispatch", MacroUse.Kind.KEEPS),
            Map.entry("ambassador::delegatable_trait", MacroUse.Kind.KEEPS),
            Map.entry("ambassador::delegate_to_methods", MacroUse.Kind.KEEPS),
            Map.entry("typetag::serde", MacroUse.Kind.KEEPS),
            Map.entry("typetag::serialize", MacroUse.Kind.KEEPS),
            Map.entry("typetag::deserialize", MacroUse.Kind.KEEPS),
            Map.entry("linkme::distributed_slice", MacroUse.Kind.KEEPS),
            Map.entry("dyn_clonable::clonable", MacroUse.Kind.KEEPS),
            Map.entry("sealed::sealed", MacroUse.Kind.KEEPS),
            Map.entry("portrait::make", MacroUse.Kind.KEEPS),
            Map.entry("impl_trait_for_tuples::impl_for_tuples", MacroUse.Kind.KEEPS),
            Map.entry("uniffi::export", MacroUse.Kind.KEEPS),
            Map.entry("rustversion::attr", MacroUse.Kind.KEEPS),
            Map.entry("tokio::test", MacroUse.Kind.KEEPS),
            Map.entry("tokio::main", MacroUse.Kind.KEEPS),
            Map.entry("dropshot::api_description", MacroUse.Kind.REWRITES),
            Map.entry("dropshot::server", MacroUse.Kind.REWRITES),
            Map.entry("tarpc::service", MacroUse.Kind.REWRITES),
            Map.entry("maybe_async::maybe_async", MacroUse.Kind.REWRITES),
            Map.entry("jsonrpsee::proc_macros::rpc", MacroUse.Kind.REWRITES),
            Map.entry("zbus::proxy", MacroUse.Kind.REWRITES),
            Map.entry("zbus::dbus_proxy", MacroUse.Kind.REWRITES));

    private KnownMacros() {}

    /** Whether an attribute of that first segment is part of the language or of a tool. */
    public static boolean inert(String first) {
        return BUILT_IN.contains(first) || TOOLS.contains(first) || first.startsWith("rustc_");
    }

    /** Whether there is a macro of that path. */
    static boolean known(String path) {
        return KNOWN.containsKey(path);
    }

    static MacroUse.Kind foreign(String path, String arguments) {
        if (isAsyncTrait(path)) {
            return arguments.replaceAll("\\s", "").contains("?Send")
                    ? MacroUse.Kind.ASYNC_TRAIT_LOCAL
                    : MacroUse.Kind.ASYNC_TRAIT;
        }
        return KNOWN.getOrDefault(path, MacroUse.Kind.UNKNOWN);
    }

    private static boolean isAsyncTrait(String path) {
        if (!path.endsWith("::async_trait")) {
            return false;
        }
        return path.endsWith("::async_trait::async_trait")
                || ASYNC_TRAIT_CRATES.contains(path.substring(0, path.indexOf(':')));
    }
}
