# What the tasks of an array have left, a line each: "begun|task/attempt", "well|task/attempt" of those whose JVM ended
# with 0, and "exit|task/attempt|record" of the others. $attempts is how many have been submitted; $ended counts the records
# of tasks that have answered, $begun folders.
ended=0
begun=0
if cd "$job" 2>/dev/null; then
  [ ! -e cancelled ] || echo 'cancelled|'
  # listing a folder refreshes what a network filesystem remembers of it
  ls tasks >/dev/null 2>&1
  folders=$(find tasks -mindepth 2 -maxdepth 2 -type d 2>/dev/null | sed 's/^tasks\//begun|/')
  if [ -n "$folders" ]; then
    printf '%s\n' "$folders"
    begun=$(printf '%s\n' "$folders" | wc -l)
  fi
  records=$(find tasks -mindepth 3 -maxdepth 3 -name exit.json -exec awk '
    {
      split(FILENAME, path, "/")
      attempt = path[2] "/" path[3]
      if (index($0, "\"exit_code\":0,\"signal\":\"\",\"problem\":\"\"")) print "well|" attempt
      else print "exit|" attempt "|" $0
    }' {} + 2>/dev/null)
  if [ -n "$records" ]; then
    printf '%s\n' "$records"
    # of a JVM that was ended without an answer the scheduler has more to say
    ended=$(printf '%s\n' "$records" | grep -cE '^well\||"exit_code":9[1-8],"signal":"",')
  fi
fi
