pub(crate) struct HoldsByName(Box<dyn crate::ByName>);
