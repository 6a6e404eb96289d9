use crate::{Money, Result, Sku};
use async_trait::async_trait;
use std::future::Future;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrderId(pub u64);

#[derive(Clone, Debug)]
pub struct Order {
    pub id: OrderId,
    pub items: Vec<(Sku, u32)>,
    pub total: Money,
    pub country: String,
}

#[derive(Clone, Debug)]
pub struct Receipt {
    pub order: OrderId,
    pub paid: Money,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risk {
    Low,
    High,
}

/// How many of each product are left. Whether its futures are `Send` is up to each implementor.
pub trait Inventory {
    async fn available(&self, sku: &Sku) -> Result<u32>; //~ public-bare-async-fn
    async fn reserve(&self, sku: &Sku, count: u32) -> Result<()>; //~ public-bare-async-fn
}

/// Takes the customer's money. Its futures are `Send`, so that they can be spawned.
pub trait PaymentGateway: Send + Sync {
    fn charge(&self, order: &Order) -> impl Future<Output = Result<Receipt>> + Send;
    fn refund(&self, receipt: &Receipt) -> impl Future<Output = Result<()>> + Send;
}

/// Asks a third party whether an order looks honest. The shop holds several as trait objects; the futures are `Send`.
#[async_trait]
pub trait FraudCheck: Send + Sync {
    async fn assess(&self, order: &Order) -> Result<Risk>;
}

/// The sales tax of each country. Its futures are `Send`.
#[async_trait] //~ needless-async-trait
pub trait TaxRates {
    async fn percent(&self, country: &str) -> Result<u8>;
}
