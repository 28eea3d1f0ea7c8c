# Lists the jobs: "job:", the name, and "over" where each attempt has its exit record, "open" where one has not, with
# the job's record behind it, "unrecorded" where the client is still submitting it or was killed then. Behind them come
# the jobs to which something has happened of late. Runs in the state folder; young and fresh are find's conditions.
for script in jobs/*/job.sh; do
  [ -f "$script" ] || continue
  job=${script%/*}
  ended=open
  for attempt in "$job"/tasks/*/*/; do
    if [ -f "$attempt/exit.json" ]; then
      ended=over
    else
      ended=open
      break
    fi
  done
  # the tasks of an array that wait have no folder yet
  if [ $ended = over ] && [ -f "$job/array.json" ]; then
    tasks=$(sed -n 's/^ *"tasks": *\([0-9]\{1,\}\).*/\1/p' "$job/job.json" 2>/dev/null | head -n 1)
    [ "$(find "$job/tasks" -mindepth 1 -maxdepth 1 2>/dev/null | wc -l)" -ge "${tasks:-1}" ] || ended=open
  fi
  # nor have those that are to be repeated: only the scheduler knows whether they wait
  for again in "$job"/job-*.sh; do
    [ ! -f "$again" ] || ended=open
  done
  if [ ! -f "$job/job.json" ]; then ended=unrecorded; fi
  echo "job:${job#*/} $ended"
  if [ $ended = open ]; then
    cat -- "$job/job.json"
    echo
  fi
done
# Something has happened where the folder or a file beside the script is young, or an exit record.
recent() { # word, find's condition
  word=$1
  shift
  find jobs \( -name work -o -name '.work.*' \) -prune -o \
    \( -path 'jobs/*/*/*' ! -name exit.json \) -o "$@" -print 2>/dev/null \
    | sed -n "s|^jobs/\([^/]\{1,\}\).*|$word:\1|p" | sort -u
}
echo 'recently:'
if [ -n "$young" ]; then recent young $young; fi
recent fresh $fresh
