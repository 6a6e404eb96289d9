#!/usr/bin/env bash
# JGit 7.8.1: a sparse index is reported as a bad path, and replaced commits are read as they were.
#
# git-index(5) marks a sparse index by the extension "sdir"; a name in small letters says that who does not know it must refuse the index, as JGit does for a
# split index ("extension 'link' not supported"). For a sparse one it stumbles before it reads that far: "Invalid path: q/", so the reader looks for a bad file
# name in a sound repository. And git-replace(1) holds for every command of git: a history cut by `git replace --graft` has one commit for `git log`,
# two for JGit, with no sign of it; merge bases and "changed since" then differ.
# Who meets it: tools over JGit in large repositories (`git sparse-checkout --sparse-index`), and in ones joined or cut by replacements.
# Seen:
#   sparse index: JGitInternalException: Invalid path: q/
#   replaced: git log 1, JGit 2
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
<dependency><groupId>org.eclipse.jgit</groupId><artifactId>org.eclipse.jgit</artifactId><version>7.8.1.202611041320-r</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
</dependencies></project>
XML
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log; exit 2; }
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.invalid GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.invalid
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
git --version
for name in sparse replaced; do
    git init -q -b main "$name"
    (cd "$name" && mkdir d q && echo 1 >f && echo 1 >d/g && echo 1 >q/h && git add . && git commit -qm first && git commit -q --allow-empty -m second)
done
(cd sparse && git sparse-checkout set --cone --sparse-index d)
(cd replaced && git replace --graft HEAD)
cat >Index.java <<'JAVA'
import java.io.File;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;

public class Index {
    public static void main(String[] args) throws Exception {
        try (var git = Git.open(new File("sparse"))) {
            System.out.println("sparse index: clean " + git.status().call().isClean());
        } catch (Exception e) {
            System.out.println("sparse index: " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        try (var git = Git.open(new File("replaced"))) {
            long commits = StreamSupport.stream(git.log().call().spliterator(), false).count();
            System.out.println("replaced: git log " + args[0] + ", JGit " + commits);
        }
    }
}
JAVA

expected='sparse index: JGitInternalException: Invalid path: q/
replaced: git log 1, JGit 2'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'JGit 7.8.1.202611041320-r'
got=$("$jdk/bin/java" -cp 'lib/*' Index.java "$(git -C replaced rev-list --count HEAD)")
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
