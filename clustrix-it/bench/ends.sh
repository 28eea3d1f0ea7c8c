#!/bin/bash
# Produces each end of a job for real on each kind of cluster of the test bed, and prints the words that were given as a
# table; status 1 where one is wrong. Needs the test bed (testbed/up). Takes some minutes, since Slurm counts time in them.
# Usage: ends.sh [--disrupt] [kind ...]     local ssh slurm slurm_accounted sge; all without a word
# --disrupt stops daemons of Slurm instead: a node, and the controller for a minute. Only where nobody else uses them.
set -euo pipefail
module=$(dirname "$(dirname "$(readlink -f "$0")")")
target=$module/target/ends
mkdir -p "$target"
mvn -B -q -f "$module/../pom.xml" -pl clustrix-it -am package -DskipTests \
  dependency:build-classpath -Dmdep.outputFile="$target/classpath.txt"
disrupt=()
if [ "${1:-}" = --disrupt ]; then
  shift
  disrupt=("-Dclustrix.it.disrupt=$module/testbed/up")
  "$module/testbed/up" ssh slurmdbd
fi
java "${disrupt[@]}" -Dclustrix.it.target="$module/target" -cp "$module/target/test-classes:$(cat "$target/classpath.txt")" org.clustrix.it.ends.EndsTable "$target" "$@"
