#!/usr/bin/env bash
# paste 1.0.7 (Debian librust-paste-dev 1.0.7-1): `:snake` puts an underscore between any two capitals.
#
# The crate's page shows `[<$name:snake>]` on CamelCase names, and the case converters that Rust programmers know (heck, convert_case) keep acronyms together:
# HTTPServer gives http_server. paste gives h_t_t_p_server, for SHOUT_CASE s_h_o_u_t_c_a_s_e, and `:camel:snake` on HTTPServer httpserver. Digits begin no
# word (v1_2 stays, http2_server), a raw name loses its r#.
# Who meets it: expanders that build the names which `paste!` writes; macros that make accessor names from types such as IOError.
# Seen:
#   HTTPServer: snake h_t_t_p_server, camel Httpserver, camel:snake httpserver
#   SHOUT_CASE: snake s_h_o_u_t_c_a_s_e, camel ShoutCase, camel:snake shout_case
#   Http2Server: snake http2_server, camel Http2Server, camel:snake http2_server
#   __a__b: snake __a__b, camel AB, camel:snake a_b
#   r#type: snake type, camel Type, camel:snake type
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

apt-get download -q librust-paste-dev=1.0.7-1 >apt.log 2>&1 || { cat apt.log; exit 2; }
dpkg-deb -x librust-paste-dev_1.0.7-1_*.deb paste
rustc --edition 2018 --crate-type proc-macro --crate-name paste --cap-lints allow paste/usr/share/cargo/registry/paste-1.0.7/src/lib.rs
cat >names.rs <<'RUST'
use paste::paste;
macro_rules! show {
    ($n:ident) => {
        paste! {
            println!(
                "{}: snake {}, camel {}, camel:snake {}",
                stringify!($n), stringify!([<$n:snake>]), stringify!([<$n:camel>]), stringify!([<$n:camel:snake>])
            );
        }
    };
}
fn main() {
    show!(HTTPServer);
    show!(SHOUT_CASE);
    show!(Http2Server);
    show!(__a__b);
    show!(r#type);
}
RUST
rustc --edition 2021 names.rs --extern paste=libpaste.so

expected='HTTPServer: snake h_t_t_p_server, camel Httpserver, camel:snake httpserver
SHOUT_CASE: snake s_h_o_u_t_c_a_s_e, camel ShoutCase, camel:snake shout_case
Http2Server: snake http2_server, camel Http2Server, camel:snake http2_server
__a__b: snake __a__b, camel AB, camel:snake a_b
r#type: snake type, camel Type, camel:snake type'

rustc --version
echo 'librust-paste-dev 1.0.7-1'
got=$(./names)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
