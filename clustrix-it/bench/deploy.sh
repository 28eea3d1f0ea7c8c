#!/bin/bash
# Measures deployments over OpenSSH servers of its own, on three ways to a host: the transports java and openssh (one
# shared connection, as ControlMaster), and openssh through a jump host (two network namespaces). 200 jars of 60 MB over a line
# with 20 ms more, nothing changed, one class changed, one jar of 100 MB; each in turns with tar | ssh, ssh or sftp,
# which go the same way. Needs root, for an account and the namespaces, which it removes.
# Usage: deploy.sh [rounds [way ...]]      ways: java, openssh, "openssh, jump host"
set -euo pipefail
[ "$(id -u)" -eq 0 ] || { echo "needs root" >&2; exit 3; }
rounds=${1:-5}
shift || true
module=$(dirname "$(dirname "$(readlink -f "$0")")")
target=$module/target/deploy
mkdir -p "$target"
mvn -B -q -f "$module/../pom.xml" -pl clustrix-it -am package -DskipTests \
  dependency:build-classpath -Dmdep.outputFile="$target/bench-classpath.txt"
launcher=$(ls "$module"/../clustrix-remote-launcher/target/clustrix-remote-launcher-*.jar | grep -v -e sources -e javadoc -e api)
# a short path: the name of a socket may have no more than 107 bytes
bench=$(mktemp -d "${TMPDIR:-/tmp}/clustrix-bench.XXXXXX")
trap 'rm -rf "$bench"' EXIT
java -cp "$module/target/test-classes:$(cat "$target/bench-classpath.txt")" \
  org.clustrix.it.deployment.DeployBench "$bench" "$launcher" "$rounds" "$@"
