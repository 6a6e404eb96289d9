//! Keeps products and stock in tables, and tables in memory.

mod table;

use store_api::{Inventory, Money, Product, Repository, Result, Sku, StoreError};
use table::{store, Memory, Row, Session, ToRow};

/// The table of products.
#[derive(Default)]
pub struct Products(Memory);

impl ToRow for Product {
    fn columns(&self) -> impl Iterator<Item = String> {
        [self.title.clone(), self.price.0.to_string()].into_iter()
    }
}

fn product(sku: &Sku, row: &Row) -> Option<Product> {
    let [title, cents] = row.as_slice() else {
        return None;
    };
    Some(Product { sku: sku.clone(), title: title.clone(), price: Money(cents.parse().ok()?) })
}

impl Repository for Products {
    async fn find(&self, sku: &Sku) -> Result<Product> {
        let row = self.0.get(&sku.0).await;
        row.and_then(|r| product(sku, &r)).ok_or_else(|| StoreError::NotFound(sku.clone()))
    }

    async fn save(&self, product: Product) -> Result<()> {
        store(&self.0, &product.sku.0, &product).await;
        Ok(())
    }
}

/// How many of each product lie on the shelf.
#[derive(Default)]
pub struct Stock(Memory);

impl Stock {
    pub async fn receive(&self, sku: &Sku, count: u32) {
        self.0.put(&sku.0, vec![count.to_string()]).await;
    }
}

impl Inventory for Stock {
    async fn available(&self, sku: &Sku) -> Result<u32> {
        let row = self.0.get(&sku.0).await;
        Ok(row.and_then(|r| r.first()?.parse().ok()).unwrap_or_default())
    }

    async fn reserve(&self, sku: &Sku, count: u32) -> Result<()> {
        let left = self.available(sku).await?.checked_sub(count);
        let left = left.ok_or_else(|| StoreError::OutOfStock(sku.clone()))?;
        self.receive(sku, left).await;
        Ok(())
    }
}
