//! Tests see the crate from outside, and count as well.

use plugins::Plugin;

fn all() -> Vec<Box<dyn Plugin>> { //~ dyn-native-async
    Vec::new()
}

#[test]
fn there_are_no_plugins_yet() {
    assert_eq!(all().len(), 0); // the compiler reports this line again
}
