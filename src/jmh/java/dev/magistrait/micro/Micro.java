package dev.magistrait.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the micro-benchmarks on directories, and compares extraction with plain parsing. */
public final class Micro {

    private static final String USAGE = """
            Usage: bin/bench --micro [OPTION…] [DIR…]     each stage by itself, in one warm JVM (default: samples)

              --only REGEX    only benchmarks whose name it is found in:
                              Parsing.lex, Parsing.parse, Parsing.parseToColumns, Extraction.skim, Extraction.extract,
                              Judging.resolve, Judging.judge
              --runs N        measured rounds of each (default: 5), a second or more each
              --json FILE     JMH's results (default: target/micro/micro.json)
            """;

    private static final Path PROJECT = Path.of(System.getProperty("bench.project"));

    private final List<String> directories = new ArrayList<>();
    private String only = ".*";
    private int runs = 5;
    private Path json = PROJECT.resolve("target/micro/micro.json");

    private Micro() {}

    public static void main(String... args) throws RunnerException, IOException {
        Locale.setDefault(Locale.ROOT);
        if (Arrays.asList(args).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        Micro micro = new Micro();
        micro.read(args);
        micro.run();
    }

    private void read(String... args) {
        for (int i = 0; i < args.length; i++) {
            boolean value = i + 1 < args.length;
            if (args[i].equals("--only") && value) {
                only = args[++i];
            } else if (args[i].equals("--runs") && value) {
                runs = Integer.parseInt(args[++i]);
            } else if (args[i].equals("--json") && value) {
                json = Path.of(args[++i]).toAbsolutePath();
            } else if (Files.isDirectory(Path.of(args[i]))) {
                directories.add(args[i]);
            } else {
                System.err.println("bench: neither an option nor a directory: " + args[i] + "\n" + USAGE);
                System.exit(2);
            }
        }
        if (directories.isEmpty()) {
            directories.add(PROJECT.resolve("samples").toString());
        }
    }

    private void run() throws RunnerException, IOException {
        Files.createDirectories(json.getParent());
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(only)
                        .param("directory", directories.toArray(String[]::new))
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(runs)
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC")
                        .resultFormat(ResultFormatType.JSON)
                        .result(json.toString())
                        .build())
                .run();
        for (String directory : directories) {
            print(directory, results);
        }
    }

    private static void print(String directory, Collection<RunResult> results) {
        double megabytes = Corpus.of(directory).bytes() / 1e6;
        Map<String, Double> scores = new TreeMap<>();
        for (RunResult result : results) {
            if (result.getParams().getParam("directory").equals(directory)) {
                scores.put(name(result), result.getPrimaryResult().getScore());
            }
        }
        System.out.printf("%n%s: %.2f MB of its files; one thread%n", directory, megabytes);
        scores.forEach((name, score) -> System.out.println(line(name, score, megabytes)));
        if (scores.containsKey("parse") && scores.containsKey("extract")) {
            double ratio = scores.get("parse") / scores.get("extract");
            System.out.printf("  extraction of facts / plain tree-sitter, bytes a second: %.2f%n", ratio);
        }
    }

    private static String line(String name, double score, double megabytes) {
        boolean ofWorkspaces = name.equals("resolve") || name.equals("judge");
        String speed = ofWorkspaces ? "" : "  %7.2f MB/s".formatted(megabytes / (score / 1000));
        return "  %-16s %10.2f ms".formatted(name, score) + speed;
    }

    private static String name(RunResult result) {
        String label = result.getParams().getBenchmark();
        return label.substring(label.lastIndexOf('.') + 1);
    }
}
