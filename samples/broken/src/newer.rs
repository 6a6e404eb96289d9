//! Sound Rust that a grammar may not know yet.

use crate::Service;

fn raw(value: &mut u8) -> *mut u8 {
    &raw mut *value
}

fn after_raw(_: &dyn Service) {} //~ dyn-native-async

fn arms(value: u8) -> u8 {
    match value {
        #[cfg(unix)]
        0 => 1,
        #[cfg(not(unix))]
        0 => 2,
        _ => 3,
    }
}

fn after_arms(_: &dyn Service) {} //~ dyn-native-async

fn chained(value: Option<u8>) -> u8 {
    let Some(value) = value else { return 0 };
    value
}

fn captures<'a>(service: &'a u8) -> impl Sized + use<'a> {
    service
}

fn c_string() -> &'static std::ffi::CStr {
    c"dyn Service"
}

unsafe extern "C" {
    safe fn answer() -> u8;
}

fn after_all(_: &dyn Service) {} //~ dyn-native-async
