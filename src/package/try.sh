# Sourced by bin/package: installs and runs what it built, and compares what is said with what the checkout says.

trials=$work/trials
# Without what this shell knows of Java, and in a time zone that archives were not written in.
alone=(env -i "PATH=/usr/local/bin:/usr/bin:/bin" "HOME=$trials/home" "TZ=Asia/Tokyo")

expect() {
    rm -rf "$trials" && mkdir -p "$trials/home" || return 1
    "$project/bin/magistrait" --version >"$trials/version.expected" || return 1
    (cd "$project" && bin/magistrait check samples/storefront) >"$trials/check.expected"
    [[ -s $trials/check.expected ]]
}

# holds FORM COMMAND...: the command says what the checkout says, and Java takes the cache, without which it would be slow and silent.
holds() {
    local form=$1
    shift
    "${alone[@]}" "$@" --version >"$trials/version" || return 1
    cmp "$trials/version.expected" "$trials/version" || return 1
    (cd "$project" && "${alone[@]}" "$@" check samples/storefront >"$trials/check")
    cmp "$trials/check.expected" "$trials/check" || return 1
    "${alone[@]}" JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$@" --version >/dev/null 2>"$trials/cache.log" ||
        { tail -n 3 "$trials/cache.log"; say "$form: the ahead-of-time cache is refused"; return 1; }
    say "$form holds: $*"
}

# In a directory whose name has spaces, which cannot be written to, and by a link to it.
holds_unpacked() {
    local form=$1 program=$2/$name/magistrait
    chmod -R a-w "$2"
    mkdir -p "$2.bin" && ln -sf "$program" "$2.bin/magistrait"
    holds "$form" "$program" && holds "$form" "$2.bin/magistrait"
    local outcome=$?
    chmod -R u+w "$2"
    return $outcome
}

try_tar() {
    local to="$trials/tar with spaces"
    mkdir -p "$to" && zstd -qdc "$out/$name.tar.zst" | tar -x -C "$to" && holds_unpacked tar "$to"
}

try_zip() {
    local to="$trials/zip with spaces"
    mkdir -p "$to" && TZ=Asia/Tokyo unzip -q "$out/$name.zip" -d "$to" && holds_unpacked zip "$to"
}

try_deb() {
    local root=$trials/root package=$out/magistrait_${version}_$architecture.deb
    mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" && : >"$root/var/lib/dpkg/status" || return 1
    if [[ $(id -u) == 0 ]]; then
        dpkg --root="$root" --force-depends --install "$package" >"$trials/dpkg.log" 2>&1 || { tail -n 3 "$trials/dpkg.log"; return 1; }
    else
        dpkg-deb -x "$package" "$root"
    fi
    holds deb "$root/usr/bin/magistrait"
}

try_npm() {
    local to=$trials/npm
    mkdir -p "$to" && echo '{"private": true}' >"$to/package.json"
    (cd "$to" && npm install --offline --ignore-scripts --no-audit --no-fund --cache "$trials/npm-cache" \
        "$out/magistrait-$platform-$version.tgz" "$out/magistrait-$version.tgz" >"$trials/npm.log" 2>&1) ||
        { tail -n 5 "$trials/npm.log"; return 1; }
    holds npm "$to/node_modules/.bin/magistrait"
}

digests() {
    grep -o '"sha256:[0-9a-f]*"' "$1" | tr -d '"' | sed 's,^sha256:,blobs/sha256/,'
}

# There need not be a container runtime: layers are unpacked one over the other, and the entry point is run with them as the root.
try_oci() {
    local tar=$trials/oci root=$trials/container layer blobs entry
    mkdir -p "$tar" "$root" && tar -xf "$out/magistrait-$version-oci-$architecture.tar" -C "$tar" || return 1
    # The manifest names the configuration first, then the layers from the lowest.
    mapfile -t blobs < <(digests "$tar/$(digests "$tar/index.json")")
    for layer in "${blobs[@]:1}"; do
        tar --warning=no-unknown-keyword -xzf "$tar/$layer" -C "$root" || return 1
    done
    mapfile -t entry < <(grep -o '"Entrypoint":\[[^]]*\]' "$tar/${blobs[0]}" | grep -o '"[^"]*"' | tail -n +2 | tr -d '"')
    ((${#entry[@]} > 1)) || return 1
    mkdir -p "$root/samples" "$root/proc" && cp -R "$project/samples/storefront" "$root/samples/storefront"
    local apart=(unshare --user --map-root-user --mount --pid --fork)
    if ! "${apart[@]}" true 2>/dev/null; then
        say "oci was not run: this system lets nobody have a root directory of their own"
        return
    fi
    holds oci "${apart[@]}" sh -c \
        'mount -t proc proc "$0/proc"; exec /usr/sbin/chroot "$0" "$@"' "$root" "${entry[@]}"
}

try_all() {
    expect || return 1
    local form
    for form in "${forms[@]}"; do
        "try_$form" || { say "$form does not hold"; return 1; }
    done
    rm -rf "$trials"
}

# With the cache of the first build: the JDK never makes the same bytes twice.
same_again() {
    cp "$out/SHA256SUMS" "$work/first" && cp "$image/app/magistrait.aot" "$work/first.aot" || return 1
    given_cache=$work/first.aot
    sleep 1
    build_all >/dev/null
    cmp "$work/first" "$out/SHA256SUMS" && say "two builds are the same to the byte"
}
