//! What the services of the shop agree on: products, orders, and the traits that stand between them.

mod catalog;
mod checkout;
mod delivery;

pub use catalog::{PriceList, Product, Repository, SearchIndex, Sku};
pub use checkout::{FraudCheck, Inventory, Order, OrderId, PaymentGateway, Receipt, Risk, TaxRates};
pub use delivery::{LocalNotifier, Notifier, ReceiptPrinter, ShippingQuotes};

/// An amount in cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Money(pub u64);

/// What can go wrong between services.
#[derive(Debug)]
pub enum StoreError {
    NotFound(Sku),
    OutOfStock(Sku),
    Declined(OrderId),
}

pub type Result<T> = std::result::Result<T, StoreError>;
