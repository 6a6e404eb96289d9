// Written by no macro.
fn f(_: &dyn crate::Service) {}
