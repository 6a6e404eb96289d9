//! Orders, where they are kept, and what is done with them.

use std::future::Future;

use acme_rt::Traced;
use mockall::automock;
use tokio::spawn;

/// Where orders are kept. Its name is in no trace yet.
#[automock]
pub trait OrderPort: Send { //~ acme/ports-are-traced
    fn load(&self, id: u64) -> impl Future<Output = String> + Send;
}

/// Has all that a port has.
#[automock]
pub trait InvoicePort: Traced + Send {
    fn send(&self, id: u64) -> impl Future<Output = ()> + Send;
}

/// Tests do without it.
pub trait AuditPort: Traced + Send { //~ acme/ports-are-mocked
    fn note(&self) -> impl Future<Output = ()> + Send;
}

/// How one attempt is made: tests have no use for another.
#[automock] // kept from an older test
trait AttemptDetail { //~ acme/details-are-not-mocked
    fn attempt(&self) -> impl Future<Output = ()> + Send;
}

pub struct Memory;

impl Traced for Memory {}

impl OrderPort for Memory {
    async fn load(&self, id: u64) -> String {
        id.to_string()
    }
}

impl AttemptDetail for Memory {
    async fn attempt(&self) {}
}

/// In the background.
pub fn note_all<A>(audits: Vec<A>)
where
    A: AuditPort + Sync + 'static,
{
    for audit in audits {
        spawn(async move { audit.note().await }); //~ acme/one-spawn
    }
    tokio::spawn(async { Memory.attempt().await });
}

/// The same by the whole path.
pub fn invoice<P>(port: P, id: u64)
where
    P: InvoicePort + Sync + 'static,
{
    tokio::spawn(async move { port.send(id).await }); //~ acme/one-spawn
}
