//! Types with both forms of a trait.
#![allow(dead_code)]

#[trait_variant::make(Service: Send)]
trait LocalService {
    async fn call(&self) -> u8;
}

async fn call(service: &impl Service) -> u8 {
    service.call().await
}

struct Both;

impl Service for Both {
    async fn call(&self) -> u8 {
        1
    }
}

impl LocalService for Both { //~ variant-double-impl
    async fn call(&self) -> u8 {
        1
    }
}

struct Any<T>(T);

impl<T: Send + Sync> Service for Any<T> {
    async fn call(&self) -> u8 {
        1
    }
}

impl<T> LocalService for Any<T> { //~ variant-double-impl
    async fn call(&self) -> u8 {
        1
    }
}

// Near misses.
struct Only<T>(T);

impl Service for Only<u8> {
    async fn call(&self) -> u8 {
        1
    }
}

impl LocalService for Only<u16> {
    async fn call(&self) -> u8 {
        1
    }
}

struct Builds;

#[cfg(unix)]
impl Service for Builds {
    async fn call(&self) -> u8 {
        1
    }
}

#[cfg(not(unix))]
impl LocalService for Builds {
    async fn call(&self) -> u8 {
        1
    }
}

mod elsewhere {
    // Another type of the name.
    struct Both;

    impl super::LocalService for Both {
        async fn call(&self) -> u8 {
            1
        }
    }
}

// In place: there is one form.
#[trait_variant::make(Send)]
trait Single {
    async fn call(&self) -> u8;
}

impl Single for Both {
    async fn call(&self) -> u8 {
        1
    }
}
