pub(crate) struct HoldsMore(Box<dyn crate::More>);
