//! Comments that say of findings that they do not count.
#![allow(dead_code)]

trait Clock {
    async fn now(&self) -> u64;
}

trait Quiet {
    async fn rest(&self);
}

// Near misses: each of these suppresses a finding.
fn behind(_: &dyn Clock) {} // magistrait: allow(dyn-native-async) on the line itself

// magistrait: allow(dyn-native-async) on the line above
fn above(_: &dyn Clock) {}

/* magistrait: allow(dyn-native-async) any kind of comment */
fn block(_: &dyn Clock) {}

fn inside(
    _: /* magistrait: allow(dyn-native-async) and anywhere on the line */ &dyn Clock,
    _: u8,
) {
}

mod several {
    use super::Clock;

    pub struct Timer;

    impl Timer {
        // magistrait: allow(spawn-local-future) other builds need it
        //~^ unused-suppression
        // magistrait: allow(dyn-native-async) two on one line
        pub fn start(&self, _: &dyn Clock, _: Box<dyn Clock>) {}
    }

    // magistrait: allow(unused-suppression) with another feature the next one is used
    // magistrait: allow(dyn-incompatible-other) allowed to be unused
    pub fn none() {}

    // magistrait: allow(send-undocumented, dyn-native-async) one of the two is there
    pub fn one(_: &dyn Clock) {}
    //~^^ unused-suppression
}

// Hits.
// magistrait: allow(dyn-native-async)
fn reasonless(_: &dyn Clock) {} //~ dyn-native-async
//~^^ unused-suppression

// magistrait: allow(dyn-native-asink) a rule of no name
fn misspelt(_: &dyn Clock) {} //~ dyn-native-async
//~^^ unused-suppression

// magistrait: allow() no rule at all
fn empty(_: &dyn Clock) {} //~ dyn-native-async
//~^^ unused-suppression

// magistrait: allow(dyn-native-async) too far away
//~^ unused-suppression
fn between() {}
fn far(_: &dyn Clock) {} //~ dyn-native-async

fn other_line() {} // magistrait: allow(dyn-native-async) not for the next line
fn next_line(_: &dyn Clock) {} //~ dyn-native-async
//~^^ unused-suppression

// magistrait: allow(unused-suppression) nothing to allow here
//~^ unused-suppression

/// magistrait: allow(dyn-native-async) documentation is prose
fn documented(_: &dyn Clock) {} //~ dyn-native-async

fn text(_: &dyn Clock) -> &'static str { "// magistrait: allow(dyn-native-async) a string" } //~ dyn-native-async
