#!/bin/bash
# What the launcher adds between the start of the JVM and the function's first line: the same function on
# the same class path with the same JVM options, once by "launcher run", once by plain "java -cp".
# Usage: launcher-start.sh [runs]; run "mvn -B verify" before, which makes the repository that is used here.
set -euo pipefail
runs=${1:-21}
module=$(dirname "$(dirname "$(readlink -f "$0")")")
repository=$module/target/it-local-repo
[ -d "$repository" ] || { echo "there is no $repository; run mvn -B verify first" >&2; exit 1; }

bench=$(mktemp -d "${TMPDIR:-/tmp}/clustrix-bench.XXXXXX")
trap 'rm -rf "$bench"' EXIT
cp -r "$module/src/test/projects/probe" "$bench/probe"
mkdir "$bench/probe/.mvn" "$bench/cluster"
mvn -B -q -f "$bench/probe/pom.xml" -Dmaven.repo.local="$repository" package clustrix:run \
  -Dclustrix.function=com.acme.probe.Clock#now -Dclustrix.clusterType=local \
  -Dclustrix.remoteWorkDir="$bench/cluster" >"$bench/maven.log" || { cat "$bench/maven.log" >&2; exit 1; }

state=$bench/cluster/.clustrix
job=$(echo "$state"/jobs/*)
attempt=$job/tasks/0/1
eval "$(grep '^CLUSTRIX_JVM_OPTIONS=' "$job/job.sh")"
java=$(command -v java)
export LC_ALL=C.UTF-8 CLUSTRIX_SCHEDULER=local CLUSTRIX_JOB_ID=0 CLUSTRIX_NODE=bench CLUSTRIX_HOST=bench
cd "$job/work"

# Prints milliseconds from the start of the JVM to the function, and to the end of the process.
launcher() {
  local start end
  rm -f "$attempt/result.json"
  start=$EPOCHREALTIME
  "$java" "${CLUSTRIX_JVM_OPTIONS[@]}" @"$attempt/jvm.args" org.clustrix.launcher.Main run \
    --root "$state" --task "$attempt" </dev/null
  end=$EPOCHREALTIME
  report "$start" "$(sed -n 's/.*"value": *\([0-9]*\).*/\1/p' "$attempt/result.json")" "$end"
}
plain() {
  local start entered end
  start=$EPOCHREALTIME
  entered=$("$java" "${CLUSTRIX_JVM_OPTIONS[@]}" @"$attempt/jvm.args" com.acme.probe.Clock </dev/null)
  end=$EPOCHREALTIME
  report "$start" "$entered" "$end"
}
report() { awk -v s="$1" -v f="$2" -v e="$3" 'BEGIN { printf "%.1f %.1f\n", f - s * 1000, (e - s) * 1000 }'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# one of each to warm the file cache, then in turns, so that a busy moment of the machine meets both
launcher >/dev/null; plain >/dev/null
for ((i = 0; i < runs; i++)); do
  launcher >>"$bench/launcher"
  plain >>"$bench/plain"
done
for column in 1 2; do
  [ $column = 1 ] && what="start to function" || what="start to end"
  with=$(cut -d' ' -f$column "$bench/launcher" | median)
  without=$(cut -d' ' -f$column "$bench/plain" | median)
  awk -v what="$what" -v w="$with" -v o="$without" \
    'BEGIN { printf "%-18s launcher %6.1f ms   java -cp %6.1f ms   added %6.1f ms\n", what, w, o, w - o }'
done
echo "medians of $runs runs in turns; $("$java" -version 2>&1 | head -n 1); $(nproc) processors"
