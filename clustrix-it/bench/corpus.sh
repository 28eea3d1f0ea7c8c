#!/bin/bash
# Packs each program of the corpus in six ways, runs what comes out, and writes the table in ../README.md.
# Usage: corpus.sh [--ours] [--findings FILE] [program...]
#   --ours           no peers (uber jar, minimizeJar, ProGuard) but those that earlier runs have measured
#   --findings FILE  write what is wrong with our packages, with the reasons, to FILE
# Ends with 1 where one of ours fails, prints something else, holds noise, or is too large; with 2 where the
# bench itself cannot go on.
set -euo pipefail
module=$(dirname "$(dirname "$(readlink -f "$0")")")
classpath=$module/target/corpus/bench-classpath.txt
repository=$module/target/corpus/repository.txt
mkdir -p "$module/target/corpus"
mvn -B -q -f "$module/../pom.xml" -pl clustrix-it -am test-compile \
  dependency:build-classpath -Dmdep.outputFile="$classpath" || exit 2
[ -f "$repository" ] || mvn -B -q -f "$module/../pom.xml" -N help:evaluate \
  -Dexpression=settings.localRepository -Doutput="$repository" || exit 2
exec java -cp "$module/target/test-classes:$module/target/classes:$(cat "$classpath")" \
  "org.clustrix.it.corpus.${CORPUS_MAIN:-Corpus}" "$module" "$(cat "$repository")" "$@"
