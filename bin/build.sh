# Sourced by the scripts of this folder, which set $project: finds a JDK, and builds.

oldest=25
launch=$project/target/launch
stamp=$launch/built

say() {
    printf 'magistrait: %s\n' "$*" >&2
}

# Reads a JDK's own note of its version, which is much faster than to ask it.
is_jdk() {
    local line version
    [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 1
    while IFS= read -r line; do
        if [[ $line == JAVA_VERSION=* ]]; then
            version=${line#*\"}
            version=${version%%[!0-9]*}
            [[ -n $version ]] && ((version >= oldest))
            return
        fi
    done <"$1/release"
    return 1
}

jdk_on_path() {
    local java
    java=$(command -v javac) && java=$(readlink -f "$java") && printf '%s\n' "${java%/bin/javac}"
}

# Sets $jdk. The PATH is searched only where JAVA_HOME does not do: that starts two processes.
find_jdk() {
    local home
    take_jdk "${JAVA_HOME:-}" || take_jdk "$(jdk_on_path)" && return
    for home in /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        take_jdk "$home" && return
    done
    say "no JDK $oldest or newer found, in JAVA_HOME, on the PATH, or where JDKs are usually installed"
    return 1
}

take_jdk() {
    [[ -n $1 ]] && is_jdk "$1" && jdk=$1
}

find_maven() {
    command -v mvn >/dev/null && return
    say "Maven (mvn) is not on the PATH; it is needed to build from source"
    return 1
}

is_built() {
    local input inputs=()
    [[ -f $stamp && -f $project/target/magistrait.jar ]] || return 1
    for input in pom.xml .mvn src/main rules policies; do
        [[ -e $project/$input ]] && inputs+=("$project/$input")
    done
    [[ -z $(find "${inputs[@]}" -newer "$stamp" -print -quit) ]]
}

# Holds the lock on file descriptor 9 until unlock, or death.
lock() {
    mkdir -p "$launch" && exec 9>"$launch/lock" || return 1
    try_lock -n && return
    say "waiting for another build"
    try_lock
}

# macOS has no flock.
try_lock() {
    if command -v flock >/dev/null; then
        flock "$@" 9
    else
        perl -e 'open(F, ">&=", 9) && flock(F, @ARGV ? 6 : 2) or exit 1' "$@"
    fi
}

unlock() {
    exec 9>&-
}

maven() {
    (cd "$project" && JAVA_HOME=$jdk exec mvn -B -ntp -Dstyle.color=never "$@" 9>&-)
}

# Stamped with the time before the build, so that an edit made meanwhile is built next time.
mark_built() {
    rm -f "$launch"/*.aot "$launch"/*.aot.failed
    mv "$launch/started" "$stamp"
}

# Maven's own errors come first; what follows them is the same for every failure.
why() {
    if grep -q '^\[ERROR\] .' "$1"; then
        grep '^\[ERROR\] .' "$1" | head -n 15
    else
        tail -n 25 "$1"
    fi
}

build_quietly() {
    local log=$launch/build.log
    if [[ -f $stamp ]]; then
        say "the sources have changed, building again"
    else
        say "building on first use, which takes a minute or two"
    fi
    : >"$launch/started"
    if ! maven -q package -Dmaven.test.skip=true >"$log" 2>&1; then
        why "$log" >&2
        say "the build failed; its whole log is in $log"
        return 1
    fi
    mark_built
}

ensure_built() {
    is_built && return
    [[ -f $project/pom.xml ]] || return 0
    find_maven && lock || return 1
    is_built || build_quietly
    local outcome=$?
    unlock
    return $outcome
}
