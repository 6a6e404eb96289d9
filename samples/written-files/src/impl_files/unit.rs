pub(crate) struct HoldsUnit(Box<dyn crate::Unit>);
