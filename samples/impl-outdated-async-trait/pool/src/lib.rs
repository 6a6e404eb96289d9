//! A crate whose traits still have the macro in the versions that are asked for.

use async_trait::async_trait;
use bb8::ManageConnection;

pub struct Bare;

impl ManageConnection for Bare { //~ impl-missing-async-trait
    type Connection = u8;

    async fn connect(&self) -> Result<u8, String> {
        Ok(1)
    }

    fn has_broken(&self, _: &mut u8) -> bool {
        false
    }
}

pub struct Boxed;

#[async_trait]
impl ManageConnection for Boxed {
    type Connection = u8;

    async fn connect(&self) -> Result<u8, String> {
        Ok(1)
    }

    fn has_broken(&self, _: &mut u8) -> bool {
        false
    }
}
