use cfg_aliases::cfg_aliases;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(fast, slow)");
    // Either, never both: only this code tells.
    if std::env::var_os("FAST").is_some() {
        println!("cargo::rustc-cfg=fast");
    } else {
        println!("cargo::rustc-cfg=slow");
    }
    println!("cargo:rustc-cfg=feature=\"by-hand\"");
    cfg_aliases! {
        // A browser has one thread.
        browser: { all(target_arch = "wasm32", feature = "browser") },
        with_idb: { all(browser, feature = "idb") },
        native: { not(browser) },
    }
}
