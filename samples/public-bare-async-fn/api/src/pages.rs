//! Reached from the root by another name.

pub trait Page {
    #[must_use]
    /* the word that counts stands on its own line */ async //~ public-bare-async-fn
    fn render(&self) -> String;

    async fn title(&self) -> String { //~ public-bare-async-fn
        String::new()
    }

    async fn into_bytes(self) -> Vec<u8> //~ public-bare-async-fn
    where
        Self: Sized;

    async unsafe fn raw(&self) -> *const u8; //~ public-bare-async-fn

    async fn build() -> Self //~ public-bare-async-fn
    where
        Self: Sized;

    fn plain(&self) -> usize;
}
