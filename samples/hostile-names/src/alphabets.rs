//! Names from other alphabets; each is compared as it is written, letter for letter.

trait Хранилище {
    async fn загрузить(&self) -> u8;
}

fn склад(_: &dyn Хранилище) {} //~ dyn-native-async

trait 保管庫 {
    async fn 読む(&self) -> u8;
}

type 共有 = std::sync::Arc<dyn 保管庫>; //~ dyn-native-async

fn 使う(_: 共有) {}

// A Latin and a Cyrillic `a` look alike, and are two traits.
trait Cache {
    async fn get(&self);
}

trait Cаche {
    fn get(&self);
}

fn latin(_: &dyn Cache) {} //~ dyn-native-async

fn cyrillic(_: &dyn Cаche) {}
