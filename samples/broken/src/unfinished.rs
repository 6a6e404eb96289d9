//! What an editor sees while someone types.

use crate::Service;

fn half(service: &dyn Service) { //~ dyn-native-async
    let answer = ;
    service.
}

struct Unfinished {
    name: ,
    service: Box<dyn Service>, //~ dyn-native-async
}

fn stray_bracket() {
    let list = [1, 2, 3]];
}

fn after(_: &dyn Service) {} //~ dyn-native-async

impl for {}

trait Another {
    async fn call(&self)
    fn name(&self) -> String;
}

fn at_the_end(_: &dyn Service) {} //~ dyn-native-async
