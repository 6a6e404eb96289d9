// Runs a command and writes what it took to a file: nanoseconds of wall time, nanoseconds of CPU, bytes of memory at the
// peak, exit code. A process of its own, small, so that nothing of the harness is in the figures.
//
//     measure RESULT COMMAND [ARGUMENT…]

#include <stdint.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t nanos_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static int64_t nanos(struct timeval time) {
    return time.tv_sec * INT64_C(1000000000) + time.tv_usec * INT64_C(1000);
}

static int64_t peak_bytes(const struct rusage *usage) {
#ifdef __APPLE__
    return usage->ru_maxrss;
#else
    return usage->ru_maxrss * INT64_C(1024);
#endif
}

int main(int argc, char **argv) {
    if (argc < 3) return 2;
    int64_t begin = nanos_now();
    pid_t child = fork();
    if (child == 0) {
        execvp(argv[2], argv + 2);
        perror(argv[2]);
        _exit(127);
    }
    int status;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 2;
    int64_t wall = nanos_now() - begin;
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    FILE *result = fopen(argv[1], "w");
    if (!result) return 2;
    int64_t cpu = nanos(usage.ru_utime) + nanos(usage.ru_stime);
    fprintf(result, "%lld %lld %lld %d\n", (long long)wall, (long long)cpu, (long long)peak_bytes(&usage), code);
    return fclose(result) ? 2 : 0;
}
