//! Stands in for `tokio-util` 0.7: tasks with keys.

pub mod task {
    use std::future::Future;
    use std::marker::PhantomData;

    pub struct JoinMap<K, V>(PhantomData<(K, V)>);

    impl<K, V: 'static> JoinMap<K, V> {
        pub fn spawn<F>(&mut self, _key: K, _task: F)
        where
            F: Future<Output = V> + Send + 'static,
            V: Send,
        {
        }
    }
}
