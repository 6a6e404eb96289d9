//! Impls that say more than their traits.

use std::future::{ready, Future, Ready};
use std::ops::Range;
use std::pin::Pin;

mod allowed;
mod same;

trait Pages {
    fn pages(&self) -> impl Iterator<Item = u8>;
    fn first(&self) -> Result<impl Iterator<Item = u8>, String>;
    async fn load(&self, path: &str) -> usize;
}

// Types of their own.
struct Book;

impl Pages for Book {
    fn pages(&self) -> Range<u8> { //~ refining-impl
        0..3
    }

    fn first(&self) -> Result<Range<u8>, String> { //~ refining-impl
        Ok(0..1)
    }

    fn load(&self, path: &str) -> Ready<usize> { //~ refining-impl
        ready(path.len())
    }
}

// More bounds than the trait's.
struct Scroll(Vec<u8>);

impl Pages for Scroll {
    fn pages(&self) -> impl DoubleEndedIterator<Item = u8> { //~ refining-impl
        0..3
    }

    fn first(&self) -> Result<impl Iterator<Item = u8> + '_, String> { //~ redundant-capture //~ refining-impl
        Ok(self.0.iter().copied())
    }

    fn load(&self, path: &str) -> impl Future<Output = usize> + Send { //~ refining-impl
        ready(path.len())
    }
}

// Fewer captures than the trait's.
struct Leaf;

impl Pages for Leaf {
    fn pages(&self) -> impl Iterator<Item = u8> + use<> { //~ refining-impl
        0..1
    }

    fn first(&self) -> Result<impl Iterator<Item = u8>, String> {
        Ok(0..1)
    }

    async fn load(&self, path: &str) -> usize {
        path.len()
    }
}

// An opaque type inside that of the trait.
trait Shelves {
    fn shelves(&self) -> impl Iterator<Item = impl std::fmt::Debug>;
}

impl Shelves for Book {
    fn shelves(&self) -> impl Iterator<Item = u8> { //~ refining-impl
        0..2
    }
}

// The trait is another crate's.
type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

pub struct Remote;

impl api::Fetch for Remote {
    fn fetch(&self, key: u32) -> Boxed<'_, Vec<u8>> { //~ refining-impl
        Box::pin(async move { vec![key as u8] })
    }
}
