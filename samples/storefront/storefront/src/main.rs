//! Opens the shop, sells one mug, and closes.

mod audit;
mod basket;
mod events;
mod jobs;

use basket::{Basket, FlatTax, Invoice, Shop};
use store_api::{Money, Product, Repository, Sku};
use store_db::{Products, Stock};

#[tokio::main]
async fn main() -> store_api::Result<()> {
    let products = Products::default();
    let mug = Sku("mug-blue".into());
    restock(&products, &mug, Money(1250)).await?;
    let stock = Stock::default();
    stock.receive(&mug, 3).await;

    let pulse = jobs::keep_alive(jobs::Heartbeat);
    jobs::start(jobs::Advertise { offers: vec![(mug.clone(), Money(1250))] });

    let shop = Shop::open(Box::new(products));
    let mut basket = Basket::default();
    basket.add(mug, 1);
    let receipt = shop.checkout(&basket, &stock, &Invoice, &FlatTax(19)).await?;
    println!("order {} paid: {} cents", receipt.order.0, receipt.paid.0);
    pulse.abort();
    Ok(())
}

async fn restock<R: Repository>(products: &R, sku: &Sku, price: Money) -> store_api::Result<()> {
    products.save(Product { sku: sku.clone(), title: sku.0.replace('-', " "), price }).await
}
