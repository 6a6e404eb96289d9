//! The same in other clothes.

use async_trait::async_trait;

#[async_trait]
pub(crate) trait Store<K: Sync> {
    async fn load(&self, key: &K) -> Vec<u8>;
    async fn len(&self) -> usize;
    fn name(&self) -> &'static str;
}

fn store(_: &dyn Store<String>) {}

// Generic, with attributes and a where clause of its own.
struct Disk<T>(T);

#[allow(clippy::len_without_is_empty)]
impl<K: Sync, T> Store<K> for Disk<T> //~ impl-missing-async-trait
where
    T: Send + Sync,
{
    fn name(&self) -> &'static str {
        "disk"
    }

    async fn load(&self, _key: &K) -> Vec<u8> {
        Vec::new()
    }

    async fn len(&self) -> usize {
        0
    }
}

// Another attribute in its place, and the macro named in a comment.
mod elsewhere {
    use super::Store as Keeps;

    struct Tape;

    // #[async_trait]
    #[macros::traced]
    impl Keeps<u32> for Tape { //~ impl-missing-async-trait
        async fn load(&self, _key: &u32) -> Vec<u8> {
            Vec::new()
        }

        async fn len(&self) -> usize {
            0
        }

        fn name(&self) -> &'static str {
            "tape"
        }
    }
}

// A macro of the same name that boxes nothing.
mod lookalike {
    use macros::async_trait;

    struct Null;

    #[async_trait]
    impl super::Store<u8> for Null { //~ impl-missing-async-trait
        async fn load(&self, _key: &u8) -> Vec<u8> {
            Vec::new()
        }

        async fn len(&self) -> usize {
            0
        }

        fn name(&self) -> &'static str {
            "null"
        }
    }
}

// The trait is another crate's of this workspace.
struct Usb;

impl drivers::Driver for Usb { //~ impl-missing-async-trait
    async fn start(&self) -> bool {
        true
    }
}
