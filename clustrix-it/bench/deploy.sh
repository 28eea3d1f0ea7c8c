#!/bin/bash
# Measures deployments over real OpenSSH: 200 jars over a line with 20 ms more, nothing changed, one class changed,
# one large jar; each in turns with tar | ssh, ssh or sftp. Needs the test bed: testbed/up ssh.
# Usage: deploy.sh [rounds]
set -euo pipefail
rounds=${1:-5}
module=$(dirname "$(dirname "$(readlink -f "$0")")")
target=$module/target/deploy
mkdir -p "$target"
mvn -B -q -f "$module/../pom.xml" -pl clustrix-it -am package -DskipTests \
  dependency:build-classpath -Dmdep.outputFile="$target/bench-classpath.txt"
launcher=$(ls "$module"/../clustrix-remote-launcher/target/clustrix-remote-launcher-*.jar | grep -v -e sources -e javadoc)
# a short path: the name of a socket may have no more than 107 bytes
bench=$(mktemp -d "${TMPDIR:-/tmp}/clustrix-bench.XXXXXX")
trap 'rm -rf "$bench"' EXIT
java -cp "$module/target/test-classes:$(cat "$target/bench-classpath.txt")" \
  org.clustrix.it.deployment.DeployBench "$bench" "$launcher" "$rounds"
