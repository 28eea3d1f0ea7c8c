# Asks Grid Engine: one qstat for all jobs, and one qacct for those that it does not list any more.
look() { # ids
  listed=$(qstat -u "$(id -un)" 2>&1)
  status=$?
  printf '%s\n' "$listed" | sed 's/^/qstat|/'
  [ $status = 0 ] || return 0
  gone=
  for id; do
    printf '%s\n' "$listed" | grep -q "^ *$id " || gone="$gone $id"
  done
  # why they wait; only some sites let the scheduler tell
  qstat -j "$(printf '%s,' "$@")" 2>/dev/null \
    | sed -n -e '/^job_number:/s/^/why|/p' -e '/^error reason/s/^/why|/p' -e '/^scheduling info:/s/^/why|/p'
  set -- $gone
  case $# in
    0) ;;
    1) qacct -j "$1" 2>/dev/null | accounted "$@" ;;
    *) qacct -o "$(id -un)" -j 2>/dev/null | accounted "$@" ;;
  esac
  echo 'heard|'
}
accounted() { # ids; the records of these alone, a line each
  awk -v ids=" $* " '
    function tell() { if (number != "" && index(ids, " " number " ")) print "qacct|" number line; number = line = "" }
    /^=====/ { tell(); next }
    $1 == "jobnumber" { number = $2; next }
    $1 ~ /^(taskid|hostname|start_time|end_time|failed|exit_status|ru_wallclock|maxvmem|slots|category)$/ {
      name = $1; sub(/^[^ ]+ +/, ""); sub(/ +$/, ""); line = line "|" name "=" $0 }
    END { tell() }'
}
find_named() { # job
  said=$(qstat -j "$1" 2>&1)
  if ! number=$(printf '%s\n' "$said" | sed -n 's/^job_number: *//p' | sort -n | head -n 1) || [ -z "$number" ]; then
    case $said in *'do not exist'*) ;; *) return 1 ;; esac
    number=$(qacct -j "$1" 2>/dev/null | sed -n 's/^jobnumber *\([0-9]*\).*/\1/p' | sort -n | head -n 1)
  fi
  printf '%s\n' "$number"
}
end() { # id
  said=$(qdel "$1" 2>&1) && return 0
  case $said in *'does not exist'*) return 0 ;; esac
  printf '%s\n' "$said" >&2
  return 1
}
