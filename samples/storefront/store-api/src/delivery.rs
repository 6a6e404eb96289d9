use crate::{Money, Order, Receipt, Result};
use async_trait::async_trait;
use std::future::Future;

/// What carriers ask for a parcel. Nothing says whether its future is `Send`.
pub trait ShippingQuotes {
    fn quote(&self, order: &Order) -> impl Future<Output = Result<Money>>; //~ public-future-no-send
}

/// Tells customers how their order is doing. The futures of [`Notifier`] are `Send`, those of [`LocalNotifier`] need not be.
#[trait_variant::make(Notifier: Send)]
pub trait LocalNotifier {
    async fn notify(&self, order: &Order, message: &str) -> Result<()>;
}

/// Prints on the till beside the counter, from the thread that owns it: the futures are not `Send`.
#[async_trait(?Send)]
pub trait ReceiptPrinter {
    async fn print(&self, receipt: &Receipt) -> Result<()>;
}
