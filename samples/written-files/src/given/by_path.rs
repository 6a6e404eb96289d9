pub(crate) struct HoldsByPath(Box<dyn crate::ByPath>);
