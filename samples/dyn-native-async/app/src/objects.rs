//! Every place where a type may stand.

use std::collections::HashMap;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

pub(crate) trait Store {
    async fn load(&self) -> u8;
}

struct Memory;

impl Store for Memory {
    async fn load(&self) -> u8 {
        0
    }
}

// In signatures.
fn by_reference(_: &dyn Store) {} //~ dyn-native-async

fn by_mutable_reference(_: &mut dyn Store) {} //~ dyn-native-async

fn by_raw_pointer(_: *const dyn Store) {} //~ dyn-native-async

fn returned() -> Option<Rc<dyn Store>> { //~ dyn-native-async
    None
}

fn auto_trait_first(_: &(dyn Send + Store)) {} //~ dyn-native-async

fn with_lifetime<'a>(_: Box<dyn Store + Sync + 'a>) {} //~ dyn-native-async

#[allow(unused_parens)]
fn in_parentheses(_: &dyn (Store)) {} //~ dyn-native-async

fn in_bounds<T: AsRef<dyn Store>>(_: T) {} //~ dyn-native-async

fn in_where_clause<T>(_: T)
where
    T: Into<Box<dyn Store>>, //~ dyn-native-async
{
}

fn callback(_: impl Fn(Box<dyn Store>)) {} //~ dyn-native-async

fn pointer(_: fn(&dyn Store) -> u8) {} //~ dyn-native-async

// In types.
struct Registry(HashMap<String, Vec<Arc<dyn Store>>>); //~ dyn-native-async

enum Backend {
    Local,
    Other(Box<dyn Store>), //~ dyn-native-async
}

struct Marker<T: ?Sized>(PhantomData<T>);

struct Defaulted<T: ?Sized = dyn Store>(Box<T>); //~ dyn-native-async

type Shared = Arc<dyn Store>; //~ dyn-native-async

fn through_an_alias(_: Shared) {} // the compiler reports this line, and not the alias itself

// Near misses: an alias that nothing names, or only such an alias, is never looked into.
type Unnamed = Arc<dyn Store>;

type OfUnnamed = Option<Unnamed>;

pub type Exported = Box<dyn Store>;

trait Family {
    type Member: ?Sized;
}

impl Family for Memory {
    type Member = dyn Store; //~ dyn-native-async
}

static GLOBAL: Option<&(dyn Store + Sync)> = None; //~ dyn-native-async

impl dyn Store { //~ dyn-native-async
    fn describe() {}
}

trait Describe {}

impl Describe for Box<dyn Store> {} //~ dyn-native-async

// In bodies.
fn bodies() {
    let stores: Vec<&dyn Store> = Vec::new(); //~ dyn-native-async
    let _ = stores.len();
    let _ = Box::new(Memory) as Box<dyn Store>; //~ dyn-native-async
    let _ = Vec::<&dyn Store>::new(); //~ dyn-native-async
    let _ = std::mem::size_of::<&dyn Store>(); //~ dyn-native-async
    let _ = |_: &dyn Store| {}; //~ dyn-native-async
    let _ = Marker::<dyn Store>(PhantomData); //~ dyn-native-async
}

// In what macro calls are given.
thread_local! {
    static CURRENT: Option<Box<dyn Store>> = const { None }; //~ dyn-native-async
}

fn in_a_vec() -> usize {
    vec![Box::new(Memory) as Box<dyn Store>].len() //~ dyn-native-async
}
