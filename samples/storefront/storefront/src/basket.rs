use crate::audit::{default_log, DynAuditLog};
use crate::events::Bus;
use async_trait::async_trait;
use store_api::*;

#[derive(Default)]
pub struct Basket {
    items: Vec<(Sku, u32)>,
}

impl Basket {
    pub fn add(&mut self, sku: Sku, count: u32) {
        self.items.push((sku, count));
    }
}

pub struct Shop {
    products: Box<dyn Repository>, //~ both-static-and-dyn //~ dyn-native-async
    checks: Vec<Box<dyn FraudCheck>>,
    log: Box<dyn DynAuditLog>,
    bus: Bus,
}

impl Shop {
    pub fn open(products: Box<dyn Repository>) -> Self { //~ dyn-native-async
        Self { products, checks: Vec::new(), log: default_log(), bus: Bus::default() }
    }

    pub async fn checkout<I: Inventory>(
        &self,
        basket: &Basket,
        stock: &I,
        gateway: &impl PaymentGateway,
        taxes: &impl TaxRates,
    ) -> Result<Receipt> {
        let order = self.order(basket, taxes).await?;
        for check in &self.checks {
            if check.assess(&order).await? == Risk::High {
                return Err(StoreError::Declined(order.id));
            }
        }
        for (sku, count) in &order.items {
            stock.reserve(sku, *count).await?;
        }
        let receipt = gateway.charge(&order).await?;
        self.log.record_boxed(format!("paid {:?}", receipt.order)).await;
        self.bus.publish(receipt.order).await;
        Ok(receipt)
    }

    async fn order(&self, basket: &Basket, taxes: &impl TaxRates) -> Result<Order> {
        let country = "DE".to_owned();
        let mut cents = 0;
        for (sku, count) in &basket.items {
            cents += self.products.find(sku).await?.price.0 * u64::from(*count);
        }
        cents += cents * u64::from(taxes.percent(&country).await?) / 100;
        Ok(Order { id: OrderId(1), items: basket.items.clone(), total: Money(cents), country })
    }
}

/// Sends a bill and trusts the customer.
pub struct Invoice;

impl PaymentGateway for Invoice {
    async fn charge(&self, order: &Order) -> Result<Receipt> {
        Ok(Receipt { order: order.id, paid: order.total })
    }

    async fn refund(&self, _receipt: &Receipt) -> Result<()> {
        Ok(())
    }
}

pub struct FlatTax(pub u8);

#[async_trait]
impl TaxRates for FlatTax {
    async fn percent(&self, _country: &str) -> Result<u8> {
        Ok(self.0)
    }
}

/// Stock that is made when it is ordered.
pub struct PrintOnDemand;

#[async_trait] //~ impl-extra-async-trait
impl Inventory for PrintOnDemand {
    async fn available(&self, _sku: &Sku) -> Result<u32> {
        Ok(u32::MAX)
    }

    async fn reserve(&self, _sku: &Sku, _count: u32) -> Result<()> {
        Ok(())
    }
}
