pub(crate) struct HoldsMoved(Box<dyn crate::Moved>);
