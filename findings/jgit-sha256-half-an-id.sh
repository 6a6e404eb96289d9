#!/usr/bin/env bash
# JGit 7.8.1: a repository with SHA-256 ids opens, and its HEAD resolves to the first 40 of 64 digits.
#
# Such a repository has `repositoryformatversion = 1` and `extensions.objectFormat = sha256`. Git's own rule (gitrepository-layout, "extensions") is that a
# program must refuse a repository with an extension that it does not know. JGit opens it, `findGitDir` finds it, the branch is there, and
# `resolve("HEAD")` answers with an id that names no object; only what reads the commit fails, as "Missing unknown ...", a damaged repository to the reader.
# Expected: a refusal when opening, with the format as its reason, as JGit has for repository versions it does not know.
# Who meets it: tools that say "changed since REV" or print the commit they looked at (the wrong id goes into reports).
# Seen:
#   open: yes
#   id of HEAD: 40 of git's 64 digits, a beginning of it: true
#   parse commit: MissingObjectException
#   status: JGitInternalException
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
git init -q -b main --object-format=sha256 repo
git -C repo commit -q --allow-empty -m first
cat >Half.java <<'JAVA'
import java.io.File;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

public class Half {
    public static void main(String[] args) throws Exception {
        try (var repository = new FileRepositoryBuilder().findGitDir(new File("repo")).setMustExist(true).build()) {
            System.out.println("open: yes");
            var head = repository.resolve("HEAD");
            System.out.println("id of HEAD: %d of git's %d digits, a beginning of it: %s"
                    .formatted(head.name().length(), args[0].length(), args[0].startsWith(head.name())));
            try (var walk = new RevWalk(repository)) {
                System.out.println("parse commit: " + walk.parseCommit(head));
            } catch (Exception e) {
                System.out.println("parse commit: " + e.getClass().getSimpleName());
            }
            try (var git = new Git(repository)) {
                System.out.println("status: " + git.status().call().isClean());
            } catch (Exception e) {
                System.out.println("status: " + e.getClass().getSimpleName());
            }
        }
    }
}
JAVA

expected='open: yes
id of HEAD: 40 of git'\''s 64 digits, a beginning of it: true
parse commit: MissingObjectException
status: JGitInternalException'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'JGit 7.8.1.202611041320-r'
got=$("$jdk/bin/java" -cp 'lib/*' Half.java "$(git -C repo rev-parse HEAD)")
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
