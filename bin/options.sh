# Sourced by the scripts of this folder: the options that Java runs Magistrait with, from a checkout and installed alike.

# For short runs: what C2 compiles comes too late to pay, and a full collection that makes room for compiled code gains nothing.
# Which methods were hot in training is left out of the cache: the JVM compiles them at every start, needed or not.
# The two limits end a run whose collections take nine tenths of the time and leave a few megabytes each.
options=(
    --enable-native-access=ALL-UNNAMED
    -XX:TieredStopAtLevel=1
    -XX:SweeperThreshold=100
    -XX:+IgnoreUnrecognizedVMOptions
    -XX:+UnlockDiagnosticVMOptions
    -XX:-AOTRecordTraining
    -XX:-AOTReplayTraining
    -XX:+UseParallelGC
    -Xmn64m
    -XX:MaxTenuringThreshold=0
    -XX:GCTimeLimit=90
    -XX:GCHeapFreeLimit=40
)

# For what stays, a server of editors or a watch: what outlives an edit is kept apart from what does not, and memory is given back.
resident=(
    --enable-native-access=ALL-UNNAMED
    -XX:TieredStopAtLevel=1
    -XX:SweeperThreshold=100
    -XX:+IgnoreUnrecognizedVMOptions
    -XX:+UnlockDiagnosticVMOptions
    -XX:-AOTReplayTraining
    -XX:+UseSerialGC
    -XX:MinHeapFreeRatio=10
    -XX:MaxHeapFreeRatio=25
)
