#!/usr/bin/env bash
# JGit 7.8.1: `HEAD@{1}` is the branch's entry, not HEAD's; the lone `@` is null, as are a stage and a message; some forms throw without words.
#
# gitrevisions(7) gives HEAD a log of its own: after two switches `HEAD@{1}` is where one was before, maybe on another branch. JGit follows HEAD to its branch
# and reads that log: another commit, with no sign. JGit's Javadoc of `Repository.resolve` lists many forms of that page (`@{n}`, `@{-n}`, `^{type}`, `REV:path`), so
# one expects `@~1`, short for `HEAD~1`, to work or be refused; it is null, which callers read as "no such revision". `HEAD^{/text}` and a date in the log throw a
# RevisionSyntaxException whose message is null. `:0:FILE` is null, while `:FILE`, the same thing, works.
# Who meets it: every `--since REV` built on JGit.
# Seen:
#   HEAD~1: git one, JGit one
#   HEAD@{1}: git side, JGit one
#   main@{1}: git one, JGit one
#   @{-1}: git side, JGit side
#   @: git two, JGit null
#   @~1: git one, JGit null
#   HEAD@{1 second ago}: git two, JGit RevisionSyntaxException without words
#   HEAD^{/one}: git one, JGit RevisionSyntaxException without words
#   :/one: git one, JGit null
#   :f: git blob, JGit blob
#   :0:f: git blob, JGit null
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
git init -q -b main repo
(cd repo && echo 1 >f && git add f && git commit -qm one && echo 2 >f && git commit -qam two)
(cd repo && git checkout -q -b side && git commit -q --allow-empty -m side && git checkout -q main)
sleep 2
arguments=()
for revision in HEAD~1 'HEAD@{1}' 'main@{1}' '@{-1}' @ @~1 'HEAD@{1 second ago}' 'HEAD^{/one}' :/one :f :0:f; do
    id=$(git -C repo rev-parse -q --verify "$revision")
    type=$(git -C repo cat-file -t "$id")
    [[ $type == blob ]] && said=blob || said=$(git -C repo log -1 --format=%s "$id")
    arguments+=("$revision" "$said")
done
cat >Revisions.java <<'JAVA'
import java.io.File;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

public class Revisions {
    static String name(Repository repository, String revision) throws Exception {
        try (var walk = new RevWalk(repository)) {
            var id = repository.resolve(revision);
            if (id == null) {
                return "null";
            }
            var object = walk.parseAny(id);
            return object instanceof RevCommit commit ? commit.getShortMessage() : Constants.typeString(object.getType());
        } catch (Exception e) {
            return e.getClass().getSimpleName() + (e.getMessage() == null ? " without words" : ": " + e.getMessage());
        }
    }

    public static void main(String[] args) throws Exception {
        try (var repository = new FileRepositoryBuilder().findGitDir(new File("repo")).setMustExist(true).build()) {
            for (int i = 0; i < args.length; i += 2) {
                System.out.println(args[i] + ": git " + args[i + 1] + ", JGit " + name(repository, args[i]));
            }
        }
    }
}
JAVA

expected='HEAD~1: git one, JGit one
HEAD@{1}: git side, JGit one
main@{1}: git one, JGit one
@{-1}: git side, JGit side
@: git two, JGit null
@~1: git one, JGit null
HEAD@{1 second ago}: git two, JGit RevisionSyntaxException without words
HEAD^{/one}: git one, JGit RevisionSyntaxException without words
:/one: git one, JGit null
:f: git blob, JGit blob
:0:f: git blob, JGit null'

"$jdk/bin/java" -version 2>&1 | head -1
echo 'JGit 7.8.1.202611041320-r'
got=$("$jdk/bin/java" -cp 'lib/*' Revisions.java "${arguments[@]}")
echo "$got"
[[ $got == "$expected" ]] || { printf 'Changed; it was:\n%s\n' "$expected"; exit 1; }
