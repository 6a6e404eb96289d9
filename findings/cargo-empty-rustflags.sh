#!/usr/bin/env bash
# Cargo 1.95.0: RUSTFLAGS set to the empty string switches off every `rustflags` of .cargo/config.toml.
#
# The Cargo book ("build.rustflags") lists four sources, "mutually exclusive", the environment first. One reads that as: an environment variable that
# says something wins. A variable that is set and empty says nothing, and other tools treat it as unset; Cargo takes it as the whole list. The
# `--cfg` that the repository needs is then missing, with no message.
# Who meets it: CI files with `RUSTFLAGS: ""` (a common way to undo an action's `-D warnings`); tools that read cfgs from .cargo/config.toml.
# Seen:
#   not set: cfg from the configuration: on
#   set and empty: cfg from the configuration: off
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p src .cargo
printf '[package]\nname = "p"\nversion = "0.1.0"\nedition = "2021"\n' >Cargo.toml
printf '[build]\nrustflags = ["--cfg", "from_config"]\n' >.cargo/config.toml
cat >src/lib.rs <<'RUST'
#![allow(unexpected_cfgs)]
#[cfg(from_config)]
compile_error!("on");
#[cfg(not(from_config))]
compile_error!("off");
RUST

expected='not set: cfg from the configuration: on
set and empty: cfg from the configuration: off'

cargo --version
unset CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_RUSTFLAGS
answer() { { cargo check --offline 2>&1 || true; } | sed -n 's/^error: \(on\|off\)$/\1/p'; }
got=$(
    unset RUSTFLAGS
    echo "not set: cfg from the configuration: $(answer)"
    export RUSTFLAGS=
    echo "set and empty: cfg from the configuration: $(answer)"
)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
