//! Names that hold in one block only.

use crate::local::Service;

fn imported_inside() {
    use crate::remote::Service;

    let _: Option<&dyn Service> = None; //~ dyn-native-async
}

fn not_imported() {
    let _: Option<&dyn Service> = None;
}

// A block is a scope of its own, from its first line to its last.
fn nested_blocks() {
    {
        let _: Option<&dyn Service> = None; //~ dyn-native-async
        use crate::remote::Service;
    }
    let _: Option<&dyn Service> = None;
}

fn declared_inside() {
    trait Service {
        async fn call(&self);
    }

    fn f(_: &dyn Service) {} //~ dyn-native-async
}

// Functions and closures see through their blocks; modules do not.
fn around() {
    use crate::remote::Service as Far;

    fn inside(_: &dyn Far) {} //~ dyn-native-async

    mod apart {
        trait Far {
            fn call(&self);
        }

        fn f(_: &dyn Far) {}
    }

    let _ = |_: &dyn Far| {}; //~ dyn-native-async
}

const SIZE: usize = {
    use crate::remote::Service;
    std::mem::size_of::<&dyn Service>() //~ dyn-native-async
};

impl dyn Service {
    fn method() {
        use crate::remote::Service;

        let _: Option<&dyn Service> = None; //~ dyn-native-async
    }
}
