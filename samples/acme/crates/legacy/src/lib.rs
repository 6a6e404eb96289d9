use async_trait::async_trait;

#[async_trait] //~ needless-async-trait
trait Gateway { //~ acme/verdict-carried-out
    async fn call(&self);
}

fn serve<G: Gateway>(gateway: G) {}
