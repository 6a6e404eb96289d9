#!/usr/bin/env bash
# violations-lib 1.160.5, SARIF: no column, no decoding of URIs, and results that SARIF calls no problem are violations.
#
# SARIF 2.1.0 says: a result without level has its rule's, else "warning" (3.27.10); kind "pass" is a check that held (3.27.9); baselineState "absent" is a result that
# is gone (3.27.24); a suppressed result need not be looked at (3.27.23); a URI is percent-encoded (3.4.3). The library, which feeds the Jenkins, Gradle and
# Bitbucket plugins of the same author, reads "src/a%20b.rs" as the file's name, startColumn as -1, a missing level as INFO, and counts passed, gone and suppressed results.
# Who meets it: writers of SARIF, who must leave out what is baselined or suppressed and write levels, for such readers to agree with GitHub's.
# Seen:
#   no level: [INFO src/a%20b.rs:3:-1]
#   level error: [ERROR src/a%20b.rs:3:-1]
#   kind pass: [INFO src/a%20b.rs:3:-1]
#   baseline absent: [ERROR src/a%20b.rs:3:-1]
#   suppressed: [ERROR src/a%20b.rs:3:-1]
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
cat >Sarif.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.reports.Parser;

public class Sarif {
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

    static void show(String what, String more) throws Exception {
        System.out.println(what + ": " + read(Parser.SARIF, """
                {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "t"}}, "results": [{"ruleId": "r", %s
                  "message": {"text": "m"}, "locations": [{"physicalLocation":
                    {"artifactLocation": {"uri": "src/a%%20b.rs"}, "region": {"startLine": 3, "startColumn": 2}}}]}]}]}
                """.formatted(more)));
    }

    public static void main(String[] args) throws Exception {
        show("no level", "");
        show("level error", "'level': 'error',".replace("'", "\""));
        show("kind pass", "'kind': 'pass', 'level': 'none',".replace("'", "\""));
        show("baseline absent", "'level': 'error', 'baselineState': 'absent',".replace("'", "\""));
        show("suppressed", "'level': 'error', 'suppressions': [{'kind': 'inSource'}],".replace("'", "\""));
    }
}
JAVA

expected='no level: [INFO src/a%20b.rs:3:-1]
level error: [ERROR src/a%20b.rs:3:-1]
kind pass: [INFO src/a%20b.rs:3:-1]
baseline absent: [ERROR src/a%20b.rs:3:-1]
suppressed: [ERROR src/a%20b.rs:3:-1]'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'violations-lib 1.160.5'
got=$("$jdk/bin/java" -cp 'lib/*' Sarif.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
