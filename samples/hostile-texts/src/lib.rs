//! Texts that a careless report would hand on: <script>alert(1)</script> ]]> --> & &lt; ::error::x ##[error]x ##vso[task.x]y ##teamcity[m] [a](javascript:alert(1)) ![i](//e.example/i) @everyone #1 :tada: `t` $x$ | %0A%25
#![allow(dead_code, text_direction_codepoint_in_comment)]

#[path = "markup & more/##[error]x [a](b) %0A%41 '@everyone' $(id) `id` ]] {0};.rs"]
mod texts;

pub(crate) trait Service {
    async fn call(&self); // <script>alert(1)</script> ]]> --> & &lt; ::error::x ##[error]x ##vso[task.x]y ##teamcity[m] [a](javascript:alert(1)) ![i](//e.example/i) @everyone #1 :tada: `t` $x$ | %0A%25
}

/* <script>alert(1)</script> ]]> --> & &lt; ::error::x ##[error]x ##vso[task.x]y ##teamcity[m] [a](javascript:alert(1)) ![i](//e.example/i) @everyone #1 :tada: `t` $x$ | %0A%25 */ fn markup(_: &dyn Service) {} //~ acme/markup //~ dyn-native-async

/* A terminal would obey this: [2J[31m]0;title */ fn terminal(_: &dyn Service) {} //~ acme/markup //~ dyn-native-async

/* This turns and splits the line: ‮⁦ ​ */ fn direction(_: &dyn Service) {} //~ acme/markup //~ dyn-native-async

/*
::error::x
##[error]x */ fn commands(_: &dyn Service) {} //~ acme/markup //~ dyn-native-async

fn suppressed(_: &dyn Service) {} // magistrait: allow(dyn-native-async, acme/markup) <script>alert(1)</script> ]]> --> & &lt; ::error::x ##[error]x ##vso[task.x]y ##teamcity[m] [a](javascript:alert(1)) ![i](//e.example/i) @everyone #1 :tada: `t` $x$ | %0A%25 [2J[31m]0;title ‮⁦ ​
