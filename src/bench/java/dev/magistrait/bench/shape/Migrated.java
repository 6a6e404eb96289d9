package dev.magistrait.bench.shape;

/** One trait with 51 impls in eight crates, which is migrated as a whole. */
public final class Migrated {

    private static final int CRATES = 7;
    private static final int IMPLS = 51;

    private Migrated() {}

    /** Every crate has a manifest that names the macro, and files of which most hold an impl and code that has nothing to do with it. */
    public static Sources tree() {
        Sources tree = new Sources()
                .file("Cargo.toml", "[workspace]\nmembers = [\"api\", " + members() + "]\n")
                .member("api/", "api", MANIFEST, """
                        //! What is stored.

                        use async_trait::async_trait;

                        #[async_trait]
                        pub trait Store: Send + Sync {
                            async fn get(&self, key: &str) -> Option<String>;
                            async fn put(&self, key: &str, value: String) -> Result<(), String>;
                        }

                        pub async fn copy<A: Store, B: Store>(from: &A, to: &B, key: &str) -> Result<(), String> {
                            match from.get(key).await {
                                Some(value) => to.put(key, value).await,
                                None => Ok(()),
                            }
                        }
                        """);
        for (int crate = 0; crate < CRATES; crate++) {
            StringBuilder modules = new StringBuilder();
            for (int impl = crate; impl < IMPLS; impl += CRATES) {
                modules.append("pub mod store").append(impl).append(";\n");
                tree.file("impls" + crate + "/src/store" + impl + ".rs", Sources.at(impl, IMPL));
            }
            tree.member(
                    "impls" + crate + "/",
                    "impls" + crate,
                    MANIFEST + "api = { path = \"../api\" }\n",
                    modules.toString());
        }
        return tree;
    }

    private static String members() {
        return Sources.each(CRATES, "\"impls{i}\",").strip().replace("\n", " ");
    }

    private static final String MANIFEST = "publish = false\n\n[dependencies]\nasync-trait = \"0.1\"\n";

    private static final String IMPL = """
            use api::Store;
            use async_trait::async_trait;
            use std::collections::HashMap;
            use std::sync::Mutex;

            /// Keeps values of kind {i} in memory.
            #[derive(Default)]
            pub struct Store{i} {
                values: Mutex<HashMap<String, String>>,
            }

            impl Store{i} {
                pub fn new() -> Self {
                    Self::default()
                }

                /// How many there are.
                pub fn len(&self) -> usize {
                    self.values.lock().map_or(0, |v| v.len())
                }

                pub fn is_empty(&self) -> bool {
                    self.len() == 0
                }
            }

            #[async_trait]
            impl Store for Store{i} {
                async fn get(&self, key: &str) -> Option<String> {
                    self.values.lock().ok()?.get(key).cloned()
                }

                async fn put(&self, key: &str, value: String) -> Result<(), String> {
                    let mut values = self.values.lock().map_err(|e| e.to_string())?;
                    values.insert(key.to_owned(), value);
                    Ok(())
                }
            }
            """;
}
