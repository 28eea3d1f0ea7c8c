# ---------------------------------------------------------------------------
# From here on every job script is the same. It finds Java and reads its release, installs the
# package where that has not been done, makes the working folder, runs one JVM as its child,
# forwards signals to it, waits, and writes exit.json: also for a JVM that was killed.
# ---------------------------------------------------------------------------
set -u
umask 077
# what is made in the folder of a group is the group's as well
if [ -g "$CLUSTRIX_STATE" ]; then
  case $(ls -ld "$CLUSTRIX_STATE") in ????rws*) umask 007 ;; esac
fi
# A task of an array may be as short as a process is to start, so that nothing here starts one that bash can do without.
now() { # sets now, in seconds
  if [ "${BASH_VERSINFO[0]}" -ge 5 ]; then now=$EPOCHSECONDS; else now=$(date +%s); fi
}
timestamp() { # sets timestamp, in UTC
  if [ "${BASH_VERSINFO[0]}" -ge 5 ]; then
    TZ=UTC0 printf -v timestamp '%(%Y-%m-%dT%H:%M:%SZ)T' -1
  else
    timestamp=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  fi
}
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
read -r CLUSTRIX_HOST 2>/dev/null </proc/sys/kernel/hostname || CLUSTRIX_HOST=$(hostname 2>/dev/null || uname -n)
[ -n "$CLUSTRIX_NODE" ] || CLUSTRIX_NODE=$CLUSTRIX_HOST
timestamp
started=$timestamp
child=
signal=
watchdog=

json() { # name, value: sets what has that name to a JSON string
  local s=$2
  s=${s//\\/\\\\}; s=${s//\"/\\\"}; s=${s//$'\n'/\\n}; s=${s//$'\t'/\\t}; s=${s//[$'\001'-$'\037']/ }
  printf -v "$1" '"%s"' "$s"
}

finish() { # exit status, problem: writes the record and ends the script
  local unfinished=$attempt/.exit.$$ ended_by problem host id node
  json ended_by "$signal"; json problem "$2"; json host "$CLUSTRIX_HOST"; json id "$CLUSTRIX_JOB_ID"; json node "$CLUSTRIX_NODE"
  timestamp
  {
    printf '{"schema":1,"exit_code":%s,"signal":%s,"problem":%s,' "$1" "$ended_by" "$problem"
    printf '"host":%s,"pid":%s,"job_id":%s,"node":%s,' "$host" "${child:-0}" "$id" "$node"
    printf '"files":"%s","started":"%s","ended":"%s"}\n' "${CLUSTRIX_FILES:-}" "$started" "$timestamp"
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

memory_kills() { # sets kills: how often the kernel has killed in this control group for want of memory
  local controllers path file name count
  kills=0
  while IFS=: read -r _ controllers path; do
    case ,$controllers, in
      *,memory,*) file=/sys/fs/cgroup/memory$path/memory.oom_control ;;
      ,,) file=/sys/fs/cgroup$path/memory.events ;;
      *) continue ;;
    esac
    while read -r name count; do
      [ "$name" != oom_kill ] || kills=$((kills + count))
    done <"$file"
  done 2>/dev/null </proc/self/cgroup
}
memory_kills
kills_before=$kills

why_ended() { # exit status: sets what ended the JVM, where it did not end itself
  if [ -n "$signal" ]; then
    # no scheduler may remember later whether this was its limit
    [ "$CLUSTRIX_TIME_SECONDS" -gt 0 ] && [ "$SECONDS" -ge "$CLUSTRIX_TIME_SECONDS" ] && signal=TIME
  elif [ "$1" -eq 137 ]; then
    memory_kills
    [ "$kills" -le "$kills_before" ] || signal=MEMORY
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

