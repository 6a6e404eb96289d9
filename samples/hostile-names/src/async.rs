//! Raw names: this module is `r#async`, in `async.rs`.

pub(crate) trait r#trait {
    async fn r#fn(&self) -> u8;
}

fn raw(_: &dyn r#trait) {} //~ dyn-native-async

fn raw_by_path(_: &dyn crate::r#async::r#trait) {} //~ dyn-native-async

// `r#` changes nothing where it is not needed.
trait Plain {
    async fn call(&self);
}

fn plain(_: &dyn r#Plain) {} //~ dyn-native-async

// `union`, `auto` and `default` are names, except where they are not.
trait auto {
    async fn union(&self, default: u8);
}

fn contextual(_: &dyn auto) {} //~ dyn-native-async

fn union(default: u8) -> u8 {
    let auto = default;
    auto
}
