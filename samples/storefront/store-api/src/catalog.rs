use crate::{Money, Result};

/// A stock-keeping unit, such as `mug-blue`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sku(pub String);

#[derive(Clone, Debug)]
pub struct Product {
    pub sku: Sku,
    pub title: String,
    pub price: Money,
}

/// Where products are kept. Whether its futures are `Send` is up to each implementor.
pub trait Repository {
    async fn find(&self, sku: &Sku) -> Result<Product>; //~ public-bare-async-fn
    async fn save(&self, product: Product) -> Result<()>; //~ public-bare-async-fn
}

/// Finds products by words. An index belongs to one thread; its futures need not be `Send`.
#[allow(async_fn_in_trait)]
pub trait SearchIndex {
    async fn search(&self, words: &str) -> Vec<Sku>;
}

/// What everything costs today.
pub trait PriceList {
    fn prices(&self) -> impl Iterator<Item = (Sku, Money)>; //~ public-rpitit

    fn cheapest(&self) -> Option<(Sku, Money)> {
        self.prices().min_by_key(|(_, price)| *price)
    }
}
