// Near miss: the manifest turns discovery off, and does not name this file.
fn f(_: &dyn core_api::Engine) {}

fn main() {}
