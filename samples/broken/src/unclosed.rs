//! A brace that nobody closes: what stands before it is still there.

use crate::Service;

fn first(_: &dyn Service) {} //~ dyn-native-async

fn second() {
    if true {
