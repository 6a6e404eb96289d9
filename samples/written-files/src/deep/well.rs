pub(crate) struct HoldsWell(Box<dyn crate::Well>);
