mod inner {
    pub trait Anonymous {
        async fn get(&self); //~ public-bare-async-fn
    }

    pub trait Projected {
        type Item;

        async fn get(&self); //~ public-bare-async-fn
    }

    pub trait Kept {
        async fn get(&self);
    }
}

pub use inner::Anonymous as _;
pub(crate) use inner::Kept as _;

pub type Item<T> = <T as inner::Projected>::Item;
