# ---------------------------------------------------------------------------
# From here on every job script is the same. It finds Java and reads its release, installs the
# package where that has not been done, makes the working folder, runs one JVM as its child,
# forwards signals to it, waits, and writes exit.json: also for a JVM that was killed.
# ---------------------------------------------------------------------------
set -u
umask 077
case $(ls -ld "$CLUSTRIX_STATE") in ????rws*) umask 007 ;; esac
name_files() {
  job=$CLUSTRIX_STATE/jobs/$CLUSTRIX_JOB
  attempt=$job/tasks/$CLUSTRIX_TASK/$CLUSTRIX_ATTEMPT
  # where standard output goes: the tasks of an array have each their own
  logs=$job
  [ -z "${CLUSTRIX_ARRAY:-}" ] || logs=$attempt
  package=$CLUSTRIX_STATE/packages/$CLUSTRIX_PACKAGE
  launcher=$CLUSTRIX_STATE/launcher/$CLUSTRIX_LAUNCHER/clustrix-launcher.jar
}
name_files
CLUSTRIX_HOST=$(hostname 2>/dev/null || uname -n)
[ -n "$CLUSTRIX_NODE" ] || CLUSTRIX_NODE=$CLUSTRIX_HOST
started=$(date -u +%Y-%m-%dT%H:%M:%SZ)
child=
signal=
watchdog=

json() { # a JSON string of $1
  local s=$1
  s=${s//\\/\\\\}; s=${s//\"/\\\"}; s=${s//$'\n'/\\n}; s=${s//$'\t'/\\t}; s=${s//[$'\001'-$'\037']/ }
  printf '"%s"' "$s"
}

finish() { # exit status, problem: writes the record and ends the script
  local unfinished=$attempt/.exit.$$
  {
    printf '{"schema":1,"exit_code":%s,"signal":%s,"problem":%s,' "$1" "$(json "$signal")" "$(json "$2")"
    printf '"host":%s,"pid":%s,' "$(json "$CLUSTRIX_HOST")" "${child:-0}"
    printf '"job_id":%s,"node":%s,' "$(json "$CLUSTRIX_JOB_ID")" "$(json "$CLUSTRIX_NODE")"
    printf '"files":"%s",' "${CLUSTRIX_FILES:-}"
    printf '"started":"%s","ended":"%s"}\n' "$started" "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  } > "$unfinished" && mv -f "$unfinished" "$attempt/exit.json"
  [ "${CLUSTRIX_FILES:-}" != sftp ] || bring_back
  leave "$1"
  exit "$1"
}

refuse() { # exit status, problem
  printf 'clustrix: %s\n' "$2" >&2
  finish "$1" "$2"
}

forward() { # signal, the one that the JVM gets: most end it without its shutdown hooks
  signal=$1
  [ -n "$child" ] && { warn_task; kill -s "${2:-$1}" "$child" 2>/dev/null; }
}
trap 'forward TERM' TERM
trap 'forward INT' INT
trap 'forward HUP' HUP
# Grid Engine announces its KILL by USR2; a limit of processor time is announced by XCPU
trap 'forward USR2 TERM' USR2
trap 'forward XCPU TERM' XCPU

memory_kills() { # prints how often the kernel has killed in this control group for want of memory
  local controllers path file kills total=0
  while IFS=: read -r _ controllers path; do
    case ,$controllers, in
      *,memory,*) file=/sys/fs/cgroup/memory$path/memory.oom_control ;;
      ,,) file=/sys/fs/cgroup$path/memory.events ;;
      *) continue ;;
    esac
    kills=$(sed -n 's/^oom_kill //p' "$file" 2>/dev/null)
    total=$((total + ${kills:-0}))
  done 2>/dev/null </proc/self/cgroup
  printf %s "$total"
}
kills_before=$(memory_kills)

why_ended() { # exit status: sets what ended the JVM, where it did not end itself
  if [ -n "$signal" ]; then
    # no scheduler may remember later whether this was its limit
    [ "$CLUSTRIX_TIME_SECONDS" -gt 0 ] && [ "$SECONDS" -ge "$CLUSTRIX_TIME_SECONDS" ] && signal=TIME
  elif [ "$1" -eq 137 ] && [ "$(memory_kills)" -gt "$kills_before" ]; then
    signal=MEMORY
  fi
}

await() { # path: waits for a file that another machine has just written; listing refreshes NFS
  local i
  for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    [ -e "$1" ] && return 0
    ls "${1%/*}" >/dev/null 2>&1
    sleep 1
  done
  return 1
}

