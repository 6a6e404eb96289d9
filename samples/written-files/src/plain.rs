pub(crate) struct HoldsPlain(Box<dyn crate::Plain>);
