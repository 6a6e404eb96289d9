#[macro_use]
extern crate dep;

#[async_trait::async_trait]
trait Tested {
    async fn go(&self);
}

struct Holds(object!(Tested));

#[test]
fn runs() {}
