# What the tasks of an array have left, a line each: "begun|task/attempt", "answered|task/attempt" of those that have an
# answer, "well|task/attempt" of those whose JVM ended with 0, and "exit|task/attempt|record" of the others. $attempts is
# how many have been submitted; $ended counts those that have answered and ended by themselves, $begun folders.
ended=0
begun=0
if cd "$job" 2>/dev/null; then
  [ ! -e cancelled ] || echo 'cancelled|'
  # listing a folder refreshes what a network filesystem remembers of it
  ls tasks >/dev/null 2>&1
  # an answer is written before the record, and so is looked for behind it
  records=$(find tasks -mindepth 3 -maxdepth 3 -name exit.json -exec awk '
    {
      split(FILENAME, path, "/")
      attempt = path[2] "/" path[3]
      if (index($0, "\"exit_code\":0,\"signal\":\"\",\"problem\":\"\"")) print "well|" attempt
      else print "exit|" attempt "|" $0
    }' {} + 2>/dev/null)
  left=$(find tasks -mindepth 2 -maxdepth 3 \( -type d -o -name result.json -o -name results.jsonl \) 2>/dev/null \
    | awk -F/ 'NF == 3 { print "begun|" $2 "/" $3 } NF == 4 { print "answered|" $2 "/" $3 }')
  if [ -n "$left" ]; then
    printf '%s\n' "$left"
    begun=$(printf '%s\n' "$left" | grep -c '^begun')
  fi
  if [ -n "$records" ]; then
    printf '%s\n' "$records"
    # of a JVM that was ended without an answer the scheduler has more to say
    ended=$(printf '%s\n' "$left" "$records" | awk -F'|' '
      $1 == "answered" { answered[$2] }
      ($1 == "well" || /"exit_code":9[1-9],"signal":"",/) && $2 in answered { n++ }
      END { print n + 0 }')
  fi
fi
