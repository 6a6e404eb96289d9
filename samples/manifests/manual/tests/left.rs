// Near miss: as the program beside it.
fn f(_: &dyn core_api::Engine) {}
