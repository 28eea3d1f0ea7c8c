#!/bin/bash
# What a task costs: bare "java -cp" against the launcher, without and with the archive of classes that the first job
# has made, and the whole job script; a class path of one jar, and one of 67 with a small run that uses some of them.
# All in turns and with the same JVM options; prints medians in milliseconds, and the ratio to bare java -cp.
# Usage: start.sh [runs] [Maven repository]; run "mvn -B verify" before, which makes the repository that is used here.
# JAVA_HOME says which Java is measured.
set -euo pipefail
runs=${1:-5}
module=$(dirname "$(dirname "$(readlink -f "$0")")")
repository=${2:-$module/target/it-local-repo}
[ -d "$repository" ] || { echo "there is no $repository; run mvn -B verify first" >&2; exit 1; }
plugin=org.clustrix:clustrix-maven-plugin:0.1.0-SNAPSHOT
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
java=$(command -v "$java")

bench=$(mktemp -d "${TMPDIR:-/tmp}/clustrix-bench.XXXXXX")
trap 'rm -rf "$bench"' EXIT

# Packages a function with its whole class path, runs it once on this machine, and waits for the archive.
prepare() { # name, project, function
  local tries=0
  cp -r "$2" "$bench/$1"
  mkdir -p "$bench/$1/.mvn" "$bench/$1/cluster"
  mvn -B -q -f "$bench/$1/pom.xml" -Dmaven.repo.local="$repository" package "$plugin:run" -Dclustrix.function="$3" \
    -Dclustrix.clusterType=local -Dclustrix.dependencyPolicy=all -Dclustrix.remoteWorkDir="$bench/$1/cluster" \
    -Dclustrix.remoteJavaPath="$java" >"$bench/maven.log" 2>&1 || { cat "$bench/maven.log" >&2; exit 1; }
  until ls "$bench/$1/cluster/.clustrix/cds/"*/classes.jsa >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] || { echo "no archive was made" >&2; exit 1; }
    sleep 0.1
  done
}
# Sets what the runs of a program need.
enter() { # name
  state=$bench/$1/cluster/.clustrix
  job=$(echo "$state"/jobs/*)
  attempt=$job/tasks/0/1
  eval "$(grep '^CLUSTRIX_JVM_OPTIONS=' "$job/job.sh")"
  export LC_ALL=C.UTF-8 CLUSTRIX_SCHEDULER=local CLUSTRIX_JOB_ID=0 CLUSTRIX_NODE=bench CLUSTRIX_HOST=bench
  cd "$job/work"
  archive=(-Xshare:auto '-Xlog:cds*=off' "-XX:SharedArchiveFile=$(echo "$state"/cds/*/classes.jsa)")
  bare=$(sed 's,^,'"$state"'/,' "$state"/packages/*/classpath | paste -sd:)
}
entered() { grep -o '[0-9]\{13\}' "$1" | head -n 1; }
report() { # file, start, entry, end
  awk -v s="$2" -v f="$3" -v e="$4" 'BEGIN { printf "%.1f %.1f\n", f - s * 1000, (e - s) * 1000 }' >>"$bench/$1"
}
plain() { # file, main class
  local start=$EPOCHREALTIME end
  "$java" "${CLUSTRIX_JVM_OPTIONS[@]}" -cp "$bare" "$2" >"$bench/out" </dev/null
  end=$EPOCHREALTIME
  report "$1" "$start" "$(entered "$bench/out")" "$end"
}
launcher() { # file, options
  local file=$1 start end
  shift
  rm -f "$attempt/result.json"
  start=$EPOCHREALTIME
  "$java" "$@" "${CLUSTRIX_JVM_OPTIONS[@]}" "@$attempt/jvm.args" org.clustrix.launcher.Main run \
    --root "$state" --task "$attempt" </dev/null
  end=$EPOCHREALTIME
  report "$file" "$start" "$(entered "$attempt/result.json")" "$end"
}
script() { # file
  local start end
  rm -f "$attempt/result.json" "$attempt/exit.json"
  start=$EPOCHREALTIME
  # as where the scheduler has run a login of the user, or the driver of an array has
  env -i HOME="$HOME" LOGNAME="$(id -un)" PATH="$PATH" bash "$job/job.sh" </dev/null
  end=$EPOCHREALTIME
  report "$1" "$start" "$(entered "$attempt/result.json")" "$end"
}
turn() { # name, main class
  enter "$1"
  plain "$1.1" "$2"
  launcher "$1.2"
  launcher "$1.3" "${archive[@]}"
  script "$1.4"
}
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

prepare hello "$module/src/test/projects/probe" com.acme.probe.Clock#now
prepare start "$module/bench/start" app.Start#run
programs='hello:com.acme.probe.Clock start:app.Start'
# once to warm the file cache
for program in $programs; do turn "${program%%:*}" "${program#*:}"; done
rm -f "$bench"/*.[1-4]
for ((i = 0; i < runs; i++)); do
  for program in $programs; do turn "${program%%:*}" "${program#*:}"; done
done
ways=('' 'bare java -cp' 'launcher' 'launcher, archive' 'job script, archive')
for program in hello start; do
  [ $program = hello ] && echo "one jar, hello" || echo "$(tr ':' '\n' <<<"$bare" | wc -l) jars, a small run"
  for way in 1 2 3 4; do
    for column in 1 2; do
      value[column]=$(cut -d' ' -f$column "$bench/$program.$way" | median)
      [ $way != 1 ] || first[column]=${value[column]}
    done
    awk -v what="${ways[way]}" -v a="${value[1]}" -v b="${value[2]}" -v c="${first[1]}" -v d="${first[2]}" \
      'BEGIN { printf "  %-20s to entry %7.1f (%.2f)   to end %7.1f (%.2f)\n", what, a, a / c, b, b / d }'
  done
done
echo "medians of $runs runs in turns; $("$java" -version 2>&1 | head -n 1); $(nproc) processors"
