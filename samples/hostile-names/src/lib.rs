#!/usr/bin/env -S cargo run --
//! Names and texts that lead a careless reader astray.
#![allow(confusable_idents, dead_code, mixed_script_confusables, non_camel_case_types, uncommon_codepoints)]

mod alphabets;
mod r#async;
mod literals;
pub mod prelude_names;
mod windows;

#[path = "with spaces/it's & $HOME;ü.rs"]
mod quoted;
