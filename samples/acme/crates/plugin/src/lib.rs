use async_trait::async_trait;

pub trait Lifecycle {
    async fn start(&self);
}

pub trait ReportPlugin: Lifecycle {
    async fn report(&self);
}

pub trait MailPlugin { //~ acme/plugin-lifecycle
    async fn send(&self) {} //~ acme/no-default-bodies
}

struct Ours;

#[async_trait]
impl acme_sdk::Extension for Ours { //~ acme/no-sdk-impls
    async fn extend(&self) {}
}
