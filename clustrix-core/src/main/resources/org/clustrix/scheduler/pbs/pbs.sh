# Asks PBS: one qstat for all jobs. Where no history is kept, qstat -x ends with 0 and says nothing, even of a
# job that runs; Torque has another -x.
look() { # -x or nothing, ids
  history=$1
  shift
  said=$(qstat $history -f "$@" 2>&1)
  status=$?
  case $said in
    *'not configured to maintain job history'* | *'llegal option'* | *'nvalid option'*)
      said=$(qstat -f "$@" 2>&1)
      status=$?
      ;;
  esac
  printf '%s\nheard|%s\n' "$said" "$status"
}
find_named() { # job
  said=$(qselect -N "$1") || return 1
  [ -n "$said" ] || said=$(qselect -x -N "$1" 2>/dev/null)
  printf '%s\n' "$said" | sort -n | sed '/^$/d' | head -n 1
}
end() { # id
  said=$(qdel "$1" 2>&1)
  status=$?
  # unknown, finished, exiting
  case $status in 0 | 153 | 35 | 168) return 0 ;; esac
  case $said in *'nknown Job Id'* | *'MSG=invalid state for job - COMPLETE'*) return 0 ;; esac
  printf '%s\n' "$said" >&2
  return 1
}
