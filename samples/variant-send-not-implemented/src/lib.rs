//! Types that have only the local form.
#![allow(dead_code)]

#[trait_variant::make(Service: Send)]
trait LocalService {
    async fn call(&self) -> u8;
}

struct Local;

impl LocalService for Local {
    async fn call(&self) -> u8 {
        1
    }
}

struct Sent;

impl Service for Sent {
    async fn call(&self) -> u8 {
        1
    }
}

struct Server<S: Service>(S);

struct Open<S>(S);

async fn serve<S: Service>(service: S) -> u8 {
    service.call().await
}

async fn lend(service: &impl Service) -> u8 {
    service.call().await
}

async fn either(service: impl LocalService) -> u8 {
    service.call().await
}

async fn run(named: Local) {
    serve(Local).await; //~ variant-send-not-implemented
    lend(&named).await; //~ variant-send-not-implemented
    serve::<Local>(named).await; //~ variant-send-not-implemented
}

fn server(_: Server<Local>) {} //~ variant-send-not-implemented

// Near misses.
async fn fine(named: Sent, open: Open<Local>) {
    serve(Sent).await;
    lend(&named).await;
    serve::<Sent>(named).await;
    either(Local).await;
    either(open.0).await;
    either(Sent).await;
}

fn sent(_: Server<Sent>) {}

// The variable is of another type by then.
async fn shadowed(service: Local) {
    let service = later(service).await;
    serve(service).await;
}

async fn later(_: Local) -> Sent {
    Sent
}

// One form for all.
#[trait_variant::make(Send)]
trait Single {
    async fn call(&self) -> u8;
}

impl Single for Local {
    async fn call(&self) -> u8 {
        1
    }
}

async fn single(service: impl Single) -> u8 {
    service.call().await
}

async fn singly() {
    single(Local).await;
}
