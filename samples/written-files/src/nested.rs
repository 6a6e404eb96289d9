pub(crate) struct HoldsNested(Box<dyn crate::Nested>);
