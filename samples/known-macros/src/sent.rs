//! `dropshot::api_description` gives futures that are `Send`.

trait Bare {
    async fn health(id: u64) -> u8;
}

fn bare<A: Bare + 'static>() {
    tokio::spawn(async move { A::health(1).await }); //~ spawn-generic-no-send
}

// Of a map of tasks the key comes first.
fn keyed<A: Bare + 'static>(tasks: &mut tokio_util::task::JoinMap<u64, u8>) {
    tasks.spawn(7, async move { A::health(7).await }); //~ spawn-generic-no-send
}

// Near misses: the macro promises what the call asks for, and its impls write `async fn`.
#[dropshot::api_description]
trait Described {
    async fn health(id: u64) -> u8;
}

fn described<A: Described + 'static>() {
    tokio::spawn(async move { A::health(1).await });
}

struct Server;

impl Described for Server {
    async fn health(id: u64) -> u8 {
        id as u8
    }
}
