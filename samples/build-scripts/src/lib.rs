use std::rc::Rc;

/// Its futures are `Send` outside of browsers.
#[cfg_attr(not(browser), trait_variant::make(Send))]
pub(crate) trait Read {
    async fn read(&self) -> u8;
}

#[cfg(with_idb)]
mod idb {
    pub struct Idb {
        at: std::rc::Rc<u8>,
    }

    impl super::Read for Idb {
        async fn read(&self) -> u8 {
            let a = self.at.clone();
            std::future::ready(()).await;
            *a
        }
    }
}

#[async_trait::async_trait] //~ needless-async-trait
pub(crate) trait Never {
    async fn go(&self);
}

#[cfg(all(native, with_idb))]
pub(crate) struct Nowhere(Box<dyn Never>);

#[async_trait::async_trait]
pub(crate) trait ByHand {
    async fn go(&self);
}

#[cfg(feature = "by-hand")]
pub(crate) struct Set(Box<dyn ByHand>);

#[cfg_attr(fast, trait_variant::make(Send))]
pub(crate) trait Speed {
    async fn go(&self) -> u8;
}

#[cfg(slow)]
impl Speed for Rc<u8> {
    async fn go(&self) -> u8 { //~ impl-future-not-send
        let a = self.clone();
        std::future::ready(()).await;
        *a
    }
}
