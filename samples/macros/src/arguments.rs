//! Macros of others, whose arguments are Rust.

use crate::{Here, Service};
use std::cell::RefCell;

thread_local! {
    static CURRENT: RefCell<Option<Box<dyn Service>>> = const { RefCell::new(None) }; //~ dyn-native-async
}

fn in_a_list() -> usize {
    vec![Box::new(Here) as Box<dyn Service>].len() //~ dyn-native-async
}

fn in_a_print() {
    println!("{}", std::mem::size_of::<&dyn Service>()); //~ dyn-native-async
}

fn in_a_match(service: Option<Here>) -> bool {
    matches!(service.as_ref().map(|s| s as &dyn Service), Some(_)) //~ dyn-native-async
}

fn in_an_assertion() {
    assert!(std::mem::size_of::<&dyn Service>() > 0, "no size"); //~ dyn-native-async
}

async fn in_a_select(mut ready: tokio::sync::mpsc::Receiver<u8>) -> u8 {
    tokio::select! {
        Some(byte) = ready.recv() => byte,
        _ = tokio::time::sleep(std::time::Duration::from_secs(1)) => {
            let service: Box<dyn Service> = Box::new(Here); //~ dyn-native-async
            drop(service);
            0
        }
    }
}

// Near misses: the name in strings, in patterns of text, and as a plain word.
fn text() -> String {
    let dyn_service = concat!("Box<dyn ", "Service>");
    format!("a {dyn_service} is no type: {}", stringify!(Box<dyn Service>))
}
