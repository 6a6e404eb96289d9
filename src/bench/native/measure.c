// Runs a command and writes what it took to a file: nanoseconds of wall time, nanoseconds of CPU, bytes of memory at the
// peak, exit code. A process of its own, small, so that nothing of the harness is in the figures.
//
//     measure RESULT SECONDS COMMAND [ARGUMENT…]
//
// A command that takes more seconds of CPU, or four times that of wall time, is killed; 0 is no limit.

#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
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

static volatile pid_t child;

static void end(int signal) {
    (void)signal;
    kill(child, SIGKILL);
}

// A hard limit kills at once, where a soft one would dump core.
static void limit_cpu(unsigned seconds) {
    struct rlimit limit = {seconds, seconds};
    if (seconds) setrlimit(RLIMIT_CPU, &limit);
}

int main(int argc, char **argv) {
    if (argc < 4) return 2;
    unsigned seconds = (unsigned)strtoul(argv[2], NULL, 10);
    int64_t begin = nanos_now();
    child = fork();
    if (child == 0) {
        limit_cpu(seconds);
        execvp(argv[3], argv + 3);
        perror(argv[3]);
        _exit(127);
    }
    if (child > 0) {
        signal(SIGALRM, end);
        alarm(4 * seconds);
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
