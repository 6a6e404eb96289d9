//! Names that parameters and `Self` take.

use crate::remote::Service as Remote;

// The parameter is not the trait: `Vec<Remote>` holds whatever the caller says.
fn shadowed<Remote>(_: Vec<Remote>) {}

struct Holder<Remote>(Remote);

impl<Remote> Holder<Remote> {
    fn get(self) -> Remote {
        self.0
    }
}

// Associated types are no traits either.
trait Family {
    type Remote;

    fn member(&self) -> Self::Remote;
}

fn member<F: Family<Remote = u8>>(family: &F) -> <F as Family>::Remote {
    family.member()
}

fn object(_: &dyn Family<Remote = Box<dyn Remote>>) {} //~ dyn-native-async

// The argument of a trait object is a place as well.
trait Handles<T: ?Sized> {
    fn handle(&self, item: &T);
}

fn handles(_: &dyn Handles<dyn Remote>) {} //~ dyn-native-async

// Fields, labels and methods have names of their own.
struct Record {
    remote: u8,
}

fn fields(record: Record) -> u8 {
    'remote: loop {
        break 'remote;
    }
    record.remote
}
