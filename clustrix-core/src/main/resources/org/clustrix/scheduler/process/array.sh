# Runs the tasks of an array on this machine, so many at once; its process is the array's. Its arguments: the script,
# where the slice begins, how many tasks it has, how many may run at once (0: as the processors allow), the processors of a
# task; and then the ids of what must have ended before.
script=$1 from=$2 tasks=$3 most=$4 cores=$5
shift 5
ended=
trap 'ended=yes; for task in $(jobs -pr); do kill -TERM "$task"; done' TERM INT HUP
for before; do
  while [ -z "$ended" ] && look "$before" "${before%@*}" "${before#*@}" /.clustrix/jobs/ | grep -q ' running$'; do
    sleep 1 &
    wait $!
  done
done
if [ "$tasks" -eq 0 ]; then
  # no array, but a job that waits
  [ -n "$ended" ] || exec bash -l "$script"
  exit 143
fi
if [ "$most" -eq 0 ]; then
  most=$(($(nproc 2>/dev/null || echo 1) / cores))
  [ "$most" -gt 0 ] || most=1
fi
# bash itself, so that its number, and the machine, are the id that the submission has told
export CLUSTRIX_ARRAY_ID
CLUSTRIX_ARRAY_ID=$$@$(uname -n)
index=0
while [ "$index" -lt "$tasks" ] && [ -z "$ended" ]; do
  while [ "$(jobs -pr | wc -l)" -ge "$most" ] && [ -z "$ended" ]; do wait -n 2>/dev/null || :; done
  [ -z "$ended" ] || break
  CLUSTRIX_INDEX=$index bash "$script" "$from" >/dev/null 2>&1 </dev/null &
  index=$((index + 1))
done
while [ -n "$(jobs -pr)" ]; do wait; done
