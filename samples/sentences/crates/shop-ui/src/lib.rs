//! What customers see.

use async_trait::async_trait;
use shop_domain::GoodsRepository;

pub struct Basket;

#[async_trait]
impl GoodsRepository for Basket { //~ acme/ui-implements-no-domain-trait
    async fn goods(&self) -> Vec<String> {
        Vec::new()
    }
}
