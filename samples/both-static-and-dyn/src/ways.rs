//! What counts as a static use, and what does not. Each trait here is a trait object once, so that a static use shows.

macro_rules! services {
    ($($name:ident),* $(,)?) => {
        $(
            pub(crate) trait $name {
                async fn call(&self) -> u8;
            }
        )*
    };
}

services!(InWhere, OfInherentImpl, OfEnum, HigherRanked, InsideType, ReturnedImpl, OfGat, OfOtherTrait, Assumed, OfMethod);

struct Objects<'a>(
    &'a dyn InWhere,        //~ both-static-and-dyn //~ dyn-native-async
    &'a dyn OfInherentImpl, //~ both-static-and-dyn //~ dyn-native-async
    &'a dyn OfEnum,         //~ both-static-and-dyn //~ dyn-native-async
    &'a dyn HigherRanked,   //~ both-static-and-dyn //~ dyn-native-async
    &'a dyn InsideType,     //~ both-static-and-dyn //~ dyn-native-async
    &'a dyn ReturnedImpl,   //~ both-static-and-dyn //~ dyn-native-async
    &'a dyn OfGat,          //~ both-static-and-dyn //~ dyn-native-async
    &'a dyn OfOtherTrait,   //~ both-static-and-dyn //~ dyn-native-async
    &'a dyn Assumed,        //~ both-static-and-dyn //~ dyn-native-async
    &'a dyn OfMethod,       //~ both-static-and-dyn //~ dyn-native-async
);

async fn in_where<T>(t: &T) -> u8
where
    T: Send + InWhere,
{
    t.call().await
}

struct Wrapper<T>(T);

impl<T: OfInherentImpl> Wrapper<T> {
    async fn call(&self) -> u8 {
        self.0.call().await
    }
}

enum Either<L: OfEnum, R> {
    Left(L),
    Right(R),
}

fn higher_ranked<T>(_: T)
where
    for<'a> &'a T: HigherRanked,
{
}

fn inside_type(_: Vec<Option<impl InsideType>>) {}

struct Here;

impl ReturnedImpl for Here {
    async fn call(&self) -> u8 {
        1
    }
}

fn returned_impl() -> impl ReturnedImpl {
    Here
}

trait Lends {
    type Lent<'a>: OfGat
    where
        Self: 'a;
}

trait Other<T: OfOtherTrait> {}

fn assumed<T: ?Sized + Assumed + 'static>(_: &T) {}

impl Here {
    fn of_method<T: OfMethod>(&self, _: T) {}
}

// Near misses: none of these is a use of its own.
services!(Forwarded, Blanket, Bounded, Unbounded, Implemented);

struct Quiet<'a>(
    &'a dyn Forwarded,   //~ dyn-native-async
    &'a dyn Blanket,     //~ dyn-native-async
    &'a dyn Bounded,     //~ dyn-native-async
    &'a dyn Unbounded,   //~ dyn-native-async
    &'a dyn Implemented, //~ dyn-native-async
);

impl<T: Forwarded + ?Sized> Forwarded for Box<T> {
    async fn call(&self) -> u8 {
        (**self).call().await
    }
}

trait Named {
    fn name(&self) -> String;
}

impl<T: Blanket> Named for Wrapper<T> {
    fn name(&self) -> String {
        "wrapper".into()
    }
}

impl<T> Bounded for Wrapper<T>
where
    T: Bounded,
{
    async fn call(&self) -> u8 {
        self.0.call().await
    }
}

fn unbounded<Unbounded>(_: Unbounded) {}

impl Implemented for Here {
    async fn call(&self) -> u8 {
        2
    }
}

async fn concrete(here: &Here) -> u8 {
    Implemented::call(here).await
}
