// A file that `path` names keeps its modules beside it.
mod neighbour;

fn f(_: &dyn crate::Service) {} //~ dyn-native-async
