pub(crate) struct HoldsThird(Box<dyn crate::Third>);
