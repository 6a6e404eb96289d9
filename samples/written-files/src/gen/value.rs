std::mem::size_of::<Box<dyn Value>>()
