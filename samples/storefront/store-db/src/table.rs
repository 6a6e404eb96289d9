use async_trait::async_trait;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// One row of a table: its columns in order.
pub(crate) type Row = Vec<String>;

/// Runs one command after another.
#[async_trait] //~ needless-async-trait
pub(crate) trait Session {
    async fn get(&self, key: &str) -> Option<Row>;
    async fn put(&self, key: &str, row: Row);
}

/// Reads whole tables.
pub(crate) trait Scan {
    async fn count(&self) -> usize;
}

/// How a value becomes a row.
pub(crate) trait ToRow {
    fn columns(&self) -> impl Iterator<Item = String>;
}

/// What a table is called in logs.
#[async_trait] //~ async-trait-without-async-fn
pub(crate) trait Label {
    fn label(&self) -> &'static str;
}

#[derive(Default)]
pub(crate) struct Memory(Mutex<BTreeMap<String, Row>>);

#[async_trait]
impl Session for Memory {
    async fn get(&self, key: &str) -> Option<Row> {
        self.0.lock().unwrap().get(key).cloned()
    }

    async fn put(&self, key: &str, row: Row) {
        self.0.lock().unwrap().insert(key.to_owned(), row);
    }
}

impl Scan for Memory {
    async fn count(&self) -> usize {
        self.0.lock().unwrap().len()
    }
}

#[async_trait]
impl Label for Memory {
    fn label(&self) -> &'static str {
        "memory"
    }
}

/// Writes a value under its key.
pub(crate) async fn store<T: Session + Scan + Label>(table: &T, key: &str, value: &impl ToRow) {
    table.put(key, value.columns().collect()).await;
    println!("{}: {} rows", table.label(), table.count().await);
}
