#!/bin/bash
# An array of many tasks on the test bed's Slurm: bare "java -cp" against ours, in turns, with the same JVM options, class
# path and throttle. Tasks begin when all are submitted. Prints drain time, and the processor time of the whole machine
# meanwhile, which therefore must do nothing else. Then the same array with 20 tasks that throw, and their repetition.
# What a task does: "task" is a small run (a database in memory, YAML, a container of beans), "brief" nothing at all, so
# that what is ours weighs most.
# Usage: array.sh [tasks] [runs] [task|brief] [at once] [Maven repository]; as root, with the test bed up and after
# "mvn -B verify", which makes the repository that is used here.
set -euo pipefail
tasks=${1:-1000} runs=${2:-3} method=${3:-task}
module=$(dirname "$(dirname "$(readlink -f "$0")")")
throttle=${4:-$(($(nproc) * 2))} repository=${5:-$module/target/it-local-repo}
[ -d "$repository" ] || { echo "there is no $repository; run mvn -B verify first" >&2; exit 1; }
properties=${TMPDIR:-/tmp}/clustrix-it-testbed/testbed.properties
[ -f "$properties" ] || { echo "the test bed is not up: clustrix-it/testbed/up" >&2; exit 1; }
of_bed() { sed -n "s/^$1=//p" "$properties"; }
plugin=org.clustrix:clustrix-maven-plugin:0.1.0-SNAPSHOT
export SLURM_CONF
SLURM_CONF=$(of_bed slurm.conf)
user=$(of_bed ssh.user) remote=$(of_bed ssh.home)/bench-array partition=$(of_bed slurm.partition)

bench=$(mktemp -d "${TMPDIR:-/tmp}/clustrix-bench.XXXXXX")
finish() {
  scontrol update PartitionName="$partition" State=UP
  rm -rf "$bench"
  as_user "rm -rf '$remote'"
}
trap finish EXIT
as_user() { runuser -u "$user" -- bash -c "cd ~ && $1"; }
goal() { # goals and options
  mvn -B -q -f "$bench/start/pom.xml" -Dmaven.repo.local="$repository" "$@" -Dclustrix.dependencyPolicy=all \
    -Dclustrix.clusterType=slurm -Dclustrix.clusterHost="$(of_bed ssh.host)" -Dclustrix.clusterPort="$(of_bed ssh.port)" \
    -Dclustrix.username="$user" -Dclustrix.keyFile="$(of_bed ssh.keyFile)" -Dclustrix.knownHosts="$(of_bed ssh.knownHosts)" \
    -Dclustrix.remoteWorkDir="$remote" -Dclustrix.function="app.Start#$method" -Dclustrix.throttle="$throttle"
}
busy() { awk '/^cpu / { print $2 + $3 + $4 + $7 + $8 }' /proc/stat; }
# Lets the tasks begin that were submitted under a name, and reports how long they take.
drain() { # name, file
  local start used
  used=$(busy)
  start=$EPOCHREALTIME
  scontrol update PartitionName="$partition" State=UP
  while [ -n "$(squeue -h -n "$1" -o %i)" ]; do sleep 1; done
  awk -v s="$start" -v e="$EPOCHREALTIME" -v u="$used" -v v="$(busy)" -v hz="$(getconf CLK_TCK)" \
    'BEGIN { printf "%.1f %.1f\n", e - s, (v - u) / hz }' >>"$bench/$2"
  tail -n 1 "$bench/$2" | sed "s/^/$2: drain and processor seconds /"
}
hold() { scontrol update PartitionName="$partition" State=DOWN; }
bare() { # number of the run
  hold
  as_user "sbatch --parsable -p $partition --export=NONE --job-name=bare-$1 --output=/dev/null --array=0-$((tasks - 1))%$throttle '$remote/bare.sh'" >/dev/null
  drain "bare-$1" bare
}
ours() { # number of the run, group of those that throw
  hold
  goal "$plugin:submit" -Dclustrix.map="range:0..$((tasks - 1))" -Dclustrix.args="[\"{}\",$2]" -Dclustrix.job="ours-$1" \
    -Dclustrix.partition="$partition" >/dev/null
  drain "ours-$1" ours
}
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

cp -r "$module/bench/start" "$bench/start"
mkdir -p "$bench/start/.mvn"
as_user "rm -rf '$remote'"
# once, so that all is installed and the archive of classes is there
goal package "$plugin:run" -Dclustrix.map='[0]' -Dclustrix.args='["{}",0]' -Dclustrix.job=first >/dev/null
state=$remote/.clustrix
until ls "$state"/cds/*/classes.jsa >/dev/null 2>&1; do sleep 1; done
eval "$(grep '^CLUSTRIX_JVM_OPTIONS=' "$state/jobs/first/job.sh")"
{
  printf '#!/bin/bash\nexec java'
  printf ' %q' "${CLUSTRIX_JVM_OPTIONS[@]}" -cp "$(sed 's,^,'"$state"'/,' "$state"/packages/*/classpath | paste -sd:)" app.Start
  # shellcheck disable=SC2016
  printf ' %s "$SLURM_ARRAY_TASK_ID" 0\n' "$method"
} >"$bench/bare.sh"
install -m 755 -o "$user" "$bench/bare.sh" "$remote/bare.sh"

for ((run = 1; run <= runs; run++)); do
  bare "$run"
  ours "$run" 0
done
for column in 1 2; do
  a=$(cut -d' ' -f$column "$bench/bare" | median) b=$(cut -d' ' -f$column "$bench/ours" | median)
  [ $column = 1 ] && what='drain time' || what='processor time'
  awk -v w="$what" -v a="$a" -v b="$b" 'BEGIN { printf "%-15s bare %8.1f s   ours %8.1f s   %.2f\n", w, a, b, b / a }'
done
echo "$method: medians of $runs runs of $tasks tasks in turns, $throttle at once; $(nproc) processors"
goal "$plugin:result" -Dclustrix.job="ours-$runs" >/dev/null
sed -n 's/.*"results":\(\[[^]]*\]\).*/\1/p' "$bench/start/target/clustrix/results/ours-$runs.json" \
  | awk -v n="$tasks" '{ want = "["; for (i = 0; i < n; i++) want = want (i ? "," : "") i; print "results in order: " ($0 == want "]" ? "yes" : "NO") }'

ours failing $((tasks / 20))
goal "$plugin:result" -Dclustrix.job=ours-failing >"$bench/said" 2>&1 && echo 'NO: it did not fail'
grep -E 'tasks done|failed tasks' "$bench/said"
goal "$plugin:run" -Dclustrix.job=ours-failing -Dclustrix.retry=failed >"$bench/said" 2>&1 && echo 'NO: they did not fail again'
echo "repeated: $(find "$state/jobs/ours-failing/tasks" -mindepth 2 -maxdepth 2 -name 2 | wc -l)"
echo "installed packages: $(find "$state/packages" -mindepth 1 -maxdepth 1 | wc -l)"
