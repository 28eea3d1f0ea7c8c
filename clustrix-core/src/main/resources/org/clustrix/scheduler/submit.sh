# Submits once, however often it is run. Behind it: $folder of the job, submit and find_first.
answer=
again=5
noted() { # prints the answer that an earlier run has noted
  [ -s "$folder/submitted" ] && cat "$folder/submitted"
}
# After an answer that was lost the job may be there, or may be about to appear.
found() {
  look=0
  while [ $look -lt "$again" ]; do
    if answer=$(find_first 2>/dev/null) && [ -n "$answer" ]; then return 0; fi
    look=$((look + 1))
    sleep 2
  done
  # no answer at all is none: a second job is worse than no job
  if ! (find_first) >/dev/null 2>&1; then
    cat "$folder/.submit.err" >&2
    echo 'and the scheduler does not tell whether it has the job' >&2
    exit 75
  fi
  return 1
}
passing() { # a problem that may pass, and after which the job may nevertheless be there
  grep -Eiq 'timed? ?-?out|unable to contact|cannot connect|can.t connect|connection|temporar|try again|failed receiving|zero bytes|premature|errno=150(10|31)' "$folder/.submit.err"
}
if noted; then exit 0; fi
if [ -e "$folder/.submitting" ] && found; then
  :
else
  : >"$folder/.submitting" || exit 1
  tries=0
  while :; do
    tries=$((tries + 1))
    answer=$(submit 2>"$folder/.submit.err")
    status=$?
    [ $status -ne 0 ] || break
    if ! passing || [ $tries -ge 3 ]; then
      cat "$folder/.submit.err" >&2
      # nothing of it is there: the next one starts anew
      passing || rm -f "$folder/.submitting"
      exit $status
    fi
    if found; then break; fi
  done
fi
printf '%s\n' "$answer" >"$folder/.submitted.$$" && mv -f "$folder/.submitted.$$" "$folder/submitted"
rm -f "$folder/.submitting" "$folder/.submit.err"
printf '%s\n' "$answer"
