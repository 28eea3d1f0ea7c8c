#!/bin/bash
# Injects faults into deployments over an sshd of its own, and prints a table; status 1 where something is left half,
# leaks, or does not heal. Needs root, for an account, mounts and network namespaces of its own, which it removes.
# Usage: faults.sh [--rounds n] [--seed n] [fault ...]     n rounds of killed clients; a wrong name lists the right ones
set -euo pipefail
[ "$(id -u)" -eq 0 ] || { echo "needs root" >&2; exit 3; }
module=$(dirname "$(dirname "$(readlink -f "$0")")")
target=$module/target/faults
mkdir -p "$target"
mvn -B -q -f "$module/../pom.xml" -pl clustrix-it -am package -DskipTests \
  dependency:build-classpath -Dmdep.outputFile="$target/classpath.txt"
launcher=$(ls "$module"/../clustrix-remote-launcher/target/clustrix-remote-launcher-*.jar | grep -v -e sources -e javadoc -e api)
# a short path: the name of a socket may have no more than 107 bytes
bench=$(mktemp -d "${TMPDIR:-/tmp}/clxf.XXXXXX")
trap 'rm -rf "$bench"' EXIT
java -cp "$module/target/test-classes:$(cat "$target/classpath.txt")" \
  org.clustrix.it.deployment.Faults "$bench" "$launcher" "$@"
