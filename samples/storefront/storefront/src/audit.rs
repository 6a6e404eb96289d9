use std::future::Future;
use std::pin::Pin;

/// Keeps a record of what happened. Native, for code that knows its log.
pub trait AuditLog: Send + Sync {
    fn record(&self, line: String) -> impl Future<Output = ()> + Send;
}

/// The same as a trait object, for code that does not. Each [`AuditLog`] is one.
pub trait DynAuditLog: Send + Sync {
    fn record_boxed(&self, line: String) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

impl<L: AuditLog> DynAuditLog for L {
    fn record_boxed(&self, line: String) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(self.record(line))
    }
}

pub struct Console;

impl AuditLog for Console {
    async fn record(&self, line: String) {
        println!("audit: {line}");
    }
}

pub fn default_log() -> Box<dyn DynAuditLog> {
    Box::new(Console)
}
