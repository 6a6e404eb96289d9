trait Service {}

fn f(_: &dyn Service) {}
