pub(crate) struct HoldsBeside(Box<dyn crate::Beside>);
