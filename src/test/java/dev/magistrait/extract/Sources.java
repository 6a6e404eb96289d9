package dev.magistrait.extract;

import java.util.List;

/** Sources of some length, with most forms of Rust in them. */
final class Sources {

    static final String SERVICE = """
            //! A service.
            #![allow(async_fn_in_trait)]
            use std::{collections::HashMap, future::Future, pin::Pin, sync::Arc};
            use async_trait::async_trait as boxed;
            extern crate tokio;

            pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

            /// Stores things. Its futures are Send.
            #[cfg_attr(feature = "mock", mockall::automock)]
            #[boxed]
            pub trait Store: Send + Sync + 'static {
                type Item<'a>: Clone where Self: 'a;
                const LIMIT: usize = 10;
                async fn get(&self, key: &str) -> Option<Box<dyn Clone + Send>>;
                fn list<'a>(&'a self) -> BoxFuture<'a, Vec<u8>>;
                fn keys(&self) -> impl Iterator<Item = &str> + '_ where Self: Sized { [].into_iter() }
            }

            pub struct Cache<S: ?Sized, const N: usize = 3> { inner: Arc<S>, seen: HashMap<String, Box<dyn Store>> }

            #[boxed]
            impl<S> Store for Cache<S> where S: Store + ?Sized, for<'a> &'a S: Clone {
                type Item<'a> = &'a u8 where Self: 'a;
                async fn get(&self, key: &str) -> Option<Box<dyn Clone + Send>> {
                    use std::fmt::Debug;
                    let value: Box<dyn Clone + Send> = self.inner.get(key).await?;
                    tokio::spawn(async move { inner.list().await });
                    match key {
                        #[cfg(test)]
                        "a" => Some(value),
                        other if self.seen.contains_key(other) => None,
                        _ => { fn helper(x: &dyn Debug) {} tokio::select! { x = a.b() => c, _ = d => { e.await } } }
                    }
                }
                fn list<'a>(&'a self) -> BoxFuture<'a, Vec<u8>> { Box::pin(async { vec![1, 2] }) }
            }
            // magistrait: allow(some-rule) for a reason
            #[cfg(test)]
            mod tests {
                use super::*;
                #[tokio::test]
                async fn works() { assert_eq!(Cache::<dyn Store>::new().get("a").await, None); }
            }
            """;

    static final String MACROS = """
            #[macro_export]
            macro_rules! service {
                ($name:ident { $($method:ident),* $(,)? }) => {
                    pub trait $name { $(async fn $method(&self) -> Box<dyn Send>;)* }
                };
                () => {};
            }
            service! { Svc { a, b } }
            thread_local! { static CURRENT: RefCell<Option<Box<dyn Svc>>> = const { RefCell::new(None) }; }
            cfg_if::cfg_if! {
                if #[cfg(unix)] { mod unix; pub use unix::Imp; }
                else { pub enum Imp { A(Box<dyn Svc>), B { x: [u8; 1 << 4] } } }
            }
            static HANDLERS: &[(&str, fn(&dyn Svc) -> u8)] = &[("a", |s| 1), ("b", handler as fn(&dyn Svc) -> u8)];
            unsafe extern "C" { pub safe fn call(x: u8); }
            fn run<T>(items: Vec<T>) -> Result<(), Box<dyn std::error::Error>> where T: Into<Box<dyn Svc>> {
                let total = items.len() + 1 - 2 * 3;
                println!("{total:?} {}", if total > 1 { 'a' } else { '\\'' });
                for (i, item) in items.into_iter().enumerate() {
                    let raw = &i;
                    let boxed: Box<dyn Svc> = item.into();
                    consume::<dyn Svc>(&raw, boxed, r#"dyn "quoted""#)?;
                }
                if a { b() } else if let Some(c) = d { e(c) } else { unsafe { f() } }
                Ok(())
            }
            fn plain(mut a: u32, b: &[u32]) -> u32 {
                let c = b.iter().map(|x| x * 2).filter(|x| *x > a).sum::<u32>();
                while a < c { a += 1; if a == 7 { break; } }
                format!("{a}").len() as u32
            }
            pub union Word { a: u32, b: [u8; 4] }
            impl !Send for Word {}
            """;

    static final List<String> ALL = List.of(SERVICE, MACROS);

    private Sources() {}
}
