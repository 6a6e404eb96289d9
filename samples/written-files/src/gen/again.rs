pub(crate) struct HoldsAgain(Box<dyn crate::Again>);
