#!/usr/bin/env bash
# violations-lib 1.160.5: one issue that lacks what the formats leave free empties the whole report, without an exception.
#
# GitLab's Code Quality format asks for description, check_name, fingerprint, severity and location; `categories`, asked for by Code Climate's own specification,
# is not among them. An issue without it raises a NullPointerException inside the parser, which is logged; the answer is an empty list, as for a report without issues.
# The same for a Checkstyle error whose message is empty. Expected: the other issues, or an exception, as nothing found reads as all well.
# Who meets it: quality gates over this library's plugins; writers of Code Climate reports, who should always write categories.
# Seen:
#   Code Climate, both with categories: [ERROR b.rs:2:-1, WARN a.rs:1:-1]
#   Code Climate, one without: []
#   Checkstyle, both with message: [ERROR a.rs:1:-1, ERROR a.rs:2:-1]
#   Checkstyle, one empty: []
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A JDK 25 or newer: the one that JAVA_HOME or the PATH names, else one where packages install it.
for jdk in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /)")")")" /usr/lib/jvm/*; do
    "$jdk/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])' && break
done
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies>
<dependency><groupId>se.bjurr.violations</groupId><artifactId>violations-lib</artifactId><version>1.160.5</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat >Lost.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.reports.Parser;

public class Lost {
    static List<String> read(Parser parser, String report) throws Exception {
        var folder = Files.createTempDirectory(Path.of("."), "reports");
        Files.writeString(folder.resolve("report"), report);
        return ViolationsApi.violationsApi().withViolationsLogger(new Quiet()).findAll(parser).inFolder(folder.toString()).withPattern(".*report").violations().stream()
                .map(v -> "%s %s:%d:%d".formatted(v.getSeverity(), v.getFile(), v.getStartLine(), v.getColumn()))
                .sorted()
                .toList();
    }

    record Quiet() implements ViolationsLogger {
        @Override
        public void log(Level level, String text) {}

        @Override
        public void log(Level level, String text, Throwable cause) {}
    }

    static String climate(String second) {
        String issue = "{'type': 'issue', 'check_name': 'c', 'description': 'd', 'fingerprint': 'f%d', 'severity': '%s',%s"
                + " 'location': {'path': '%s.rs', 'lines': {'begin': %d}}}";
        String style = " 'categories': ['Style'],";
        return ("[" + issue.formatted(1, "minor", style, "a", 1) + "," + issue.formatted(2, "major", second, "b", 2) + "]").replace("'", "\"");
    }

    static String checkstyle(String second) {
        return "<checkstyle version='4.3'><file name='a.rs'><error line='1' severity='error' message='m' source='r'/>"
                + "<error line='2' severity='error' message='" + second + "' source='r'/></file></checkstyle>";
    }

    public static void main(String[] args) throws Exception {
        System.out.println("Code Climate, both with categories: " + read(Parser.CODECLIMATE, climate(" 'categories': ['Style'],")));
        System.out.println("Code Climate, one without: " + read(Parser.CODECLIMATE, climate("")));
        System.out.println("Checkstyle, both with message: " + read(Parser.CHECKSTYLE, checkstyle("m")));
        System.out.println("Checkstyle, one empty: " + read(Parser.CHECKSTYLE, checkstyle("")));
    }
}
JAVA

expected='Code Climate, both with categories: [ERROR b.rs:2:-1, WARN a.rs:1:-1]
Code Climate, one without: []
Checkstyle, both with message: [ERROR a.rs:1:-1, ERROR a.rs:2:-1]
Checkstyle, one empty: []'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'violations-lib 1.160.5'
got=$("$jdk/bin/java" -cp 'lib/*' Lost.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
