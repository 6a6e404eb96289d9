//! What a macro writes beside its item hides what globs bring: `rpc::HealthClient` is another trait than the one outside.

use std::future::Future;

mod rpc {
    use super::*;

    #[jsonrpsee::rpc(client)]
    pub trait Health {
        async fn check(&self) -> u8;
    }
}

pub trait HealthClient {
    fn check<'a>(&'a self) -> impl Future<Output = u8> + Send + 'a //~ redundant-capture
    where
        Self: Sync,
    {
        rpc::HealthClient::check(self)
    }
}
