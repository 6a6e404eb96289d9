#!/usr/bin/env bash
# picocli 4.7.7: an argument `@NAME` is replaced by what the file NAME holds, also after `--`, when such a file exists.
#
# The manual ("Argument Files") expands `@files` before parsing and lets one escape by a second `@`; the same manual and POSIX give `--` as the end of
# options, after which arguments are taken as they are. One expects the delimiter to hold here as well. It does not: with a folder or file named `@types` the
# words in file `types` become arguments, even options in the place before the delimiter, and without such a file the argument stays as it is.
# Who meets it: commands that are handed file names by a shell pattern or a hook (scoped packages are folders like `@scope`). `setExpandAtFiles(false)` ends it.
# Seen:
#   -- @list: [a, b c]
#   -- @@list: [@list]
#   -- @nothing: [@nothing]
#   not expanding, -- @list: [@list]
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
<dependency><groupId>info.picocli</groupId><artifactId>picocli</artifactId><version>4.7.7</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat >At.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

public class At {
    @Command(name = "check")
    static class Check {
        @Parameters
        List<String> paths;
    }

    static List<String> paths(boolean expand, String... args) {
        return new CommandLine(new Check()).setExpandAtFiles(expand).parseArgs(args).matchedPositionals().getFirst().getValue();
    }

    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of("list"), "a \"b c\"\n");
        System.out.println("-- @list: " + paths(true, "--", "@list"));
        System.out.println("-- @@list: " + paths(true, "--", "@@list"));
        System.out.println("-- @nothing: " + paths(true, "--", "@nothing"));
        System.out.println("not expanding, -- @list: " + paths(false, "--", "@list"));
    }
}
JAVA

expected='-- @list: [a, b c]
-- @@list: [@list]
-- @nothing: [@nothing]
not expanding, -- @list: [@list]'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'picocli 4.7.7'
got=$("$jdk/bin/java" -cp 'lib/*' At.java)
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
