# Puts what was sent as files, without a verifying shell, into the hands of the launcher; then the rest. Runs in the
# state folder; run, digest, incoming, launcher, package, install and analysis are set.
# what the launcher refused is of no use to anybody, and the next deployment has a folder of its own
refused() {
  rm -rf "$incoming"
  exit 1
}
sent=$incoming/launcher.jar
if [ -f "$sent" ]; then
  if [ -n "$digest" ]; then
    sum=$($digest <"$sent")
    sha=${launcher%/*}
    [ "${sum%% *}" = "${sha##*/}" ] || { echo "the launcher arrived damaged" >&2; exit 1; }
  fi
  mkdir -p "${launcher%/*}" && { case $(umask) in *077) chmod 600 "$sent" ;; esac } && mv -f "$sent" "$launcher" || exit 1
fi
if [ -n "$installer" ]; then
  # it may have ended, and then nobody takes the word
  (trap '' PIPE; echo go >&9) 2>/dev/null
  exec 9>&-
  wait "$installer" || refused
elif [ -n "$install" ]; then
  (by_java install) </dev/null 3</dev/null || refused
elif [ -f "$incoming/analysis.json" ]; then
  # another deployment of the same package may have left out other things; the newest counts
  # once more where a cleanup has just set the package aside and, reading the lease, puts it back
  mv -f "$incoming/analysis.json" "$package/analysis.json" 2>/dev/null \
    || { sleep 2; mv -f "$incoming/analysis.json" "$package/analysis.json"; } || exit 1
  rm -rf "$incoming"
fi
if [ -n "$alias" ]; then
  # another deployment may have moved it since it was read: then its history is to be added to first
  unfinished=functions/.tmp-$run
  lock=functions/.tmp-lock-${alias##*/}
  mkdir -p functions && printf %s "$history" >"$unfinished" || exit 1
  n=0
  until mkdir "$lock" 2>/dev/null; do
    n=$((n + 1))
    # it is held for some milliseconds: who holds it this long was killed
    if [ $n -gt 10 ]; then rmdir "$lock" 2>/dev/null; fi
    if [ $n -gt 20 ]; then exit 1; fi
    sleep 1
  done
  if [ "$(cat -- "$alias" 2>/dev/null)" = "$(printf %s "$known")" ]; then
    mv -f "$unfinished" "$alias" || { rmdir "$lock"; exit 1; }
  else
    rm -f "$unfinished"
    echo clustrix-alias-moved
  fi
  rmdir "$lock"
fi
wait "$sweeping"
# What waits for the first job keeps its lease: no package names its artifacts yet. So do inputs, until a job names them.
[ -d "$incoming" ] || [ -n "$keep" ] || rm -rf "leases/$run" ${temporary:+"$temporary"}
