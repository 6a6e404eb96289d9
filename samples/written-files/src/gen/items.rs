mod beside;
pub(crate) struct HoldsItems(Box<dyn crate::Items>);
