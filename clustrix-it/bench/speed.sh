#!/bin/bash
# Measures how long the analysis of one function takes: against reading and inflating every class of the class
# path, against jdependency's Clazzpath, and against ProGuard shrinking a smaller one. Prints a table.
set -euo pipefail
module=$(dirname "$(dirname "$(readlink -f "$0")")")
target=$module/target/speed
mkdir -p "$target/peers"
mvn -B -q -f "$module/../pom.xml" -pl clustrix-it -am test-compile \
  dependency:build-classpath -Dmdep.outputFile="$target/bench-classpath.txt"
for part in large medium; do
  mvn -B -q -f "$module/bench/speed/$part/pom.xml" compile dependency:build-classpath \
    -Dmdep.includeScope=runtime -Dmdep.outputFile="$target/$part/classpath.txt"
done
mvn -B -q -f "$module/bench/speed/pom.xml" dependency:build-classpath -Dmdep.outputFile="$target/peers/classpath.txt"
exec java -cp "$module/target/test-classes:$module/target/classes:$(cat "$target/bench-classpath.txt")" \
  org.clustrix.it.speed.Speed "$target"
