//! What the services of Acme run on.

use std::future::Future;

/// Has a name in traces.
pub trait Traced {
    fn trace_name(&self) -> &'static str {
        "unnamed"
    }
}

/// Runs a task, and counts it.
pub fn spawn<F>(task: F)
where
    F: Future<Output = ()> + Send + 'static,
{
    tokio::spawn(task);
}
