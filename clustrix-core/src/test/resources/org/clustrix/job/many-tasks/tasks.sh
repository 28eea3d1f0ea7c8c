#!/bin/bash
# Leaves what the tasks of a slice leave: id, script, where it begins, its last index.
mended=$([ ! -e "$(dirname "$0")/mended" ] || echo yes)
eval "$(sed -n -e '/^CLUSTRIX_ATTEMPT=/p' -e '/^CLUSTRIX_SELECTION=/p' "$2")"
cd "$(dirname "$2")/tasks" || exit 1
numbers=()
for ((index = 0; index <= $4; index++)); do
  task=$(($3 + index))
  [ -z "${CLUSTRIX_SELECTION:-}" ] || task=${CLUSTRIX_SELECTION[task]}
  numbers+=("$task")
done
printf "%s/$CLUSTRIX_ATTEMPT\n" "${numbers[@]}" | xargs mkdir -p
for ((index = 0; index <= $4; index++)); do
  task=${numbers[index]}
  where='"host":"h","pid":1,"scheduler":"slurm","job_id":"'$1_$index'","node":"n","java_version":"17","package_id":"p","started":"s","ended":"e","files":"shared"'
  if [ $((task % 500)) -eq 499 ] && [ -z "$mended" ]; then
    printf '{"schema":1,"outcome":"threw","type":"int","value":null,"exception":{"type":"X","message":"","stack":[],"causes":[],"suppressed":[]},"problem":"","hint":"","provenance":{%s}}\n' "$where" >"$task/$CLUSTRIX_ATTEMPT/result.json"
    code=91
  else
    printf '{"schema":1,"outcome":"returned","type":"int","value":%s,"exception":null,"problem":"","hint":"","provenance":{%s}}\n' $((task * 2)) "$where" >"$task/$CLUSTRIX_ATTEMPT/result.json"
    code=0
  fi
  printf '{"schema":1,"exit_code":%s,"signal":"","problem":"","host":"h","pid":1,"job_id":"%s","node":"n","files":"shared","started":"s","ended":"e"}\n' $code "$1_$index" >"$task/$CLUSTRIX_ATTEMPT/exit.json"
done
