# What a function is told of its task (org.clustrix.api.ClusterJob): a folder of its own on the node, when its time is
# over, and a file that appears when it should save what it has. A file, because no signal can be sent to a JVM that
# may not have asked for it: all but a few end it.
task_folder=
now
begun=$((now - SECONDS))

warn_task() {
  if [ -n "$task_folder" ]; then : >"$task_folder/warning"; fi
} 2>/dev/null
# Slurm sends it ahead of the time limit, to this script alone (--signal=B:)
trap warn_task USR1

prepare_task() {
  CLUSTRIX_DEADLINE=
  if [ "$CLUSTRIX_LIMIT_SECONDS" -gt 0 ]; then
    now
    CLUSTRIX_DEADLINE=$((now + CLUSTRIX_LIMIT_SECONDS))
  elif [ "$CLUSTRIX_TIME_SECONDS" -gt 0 ]; then
    CLUSTRIX_DEADLINE=$((begun + CLUSTRIX_TIME_SECONDS))
  fi
  # the scheduler knows better, also where the limit is the site's
  case ${SLURM_JOB_END_TIME:-x} in
    *[!0-9]*) ;;
    *) CLUSTRIX_DEADLINE=$SLURM_JOB_END_TIME ;;
  esac
  CLUSTRIX_SCRATCH=
  CLUSTRIX_REQUEUE_FILE=
  if task_folder=$(mktemp -d "${TMPDIR:-/tmp}/clustrix-XXXXXXXX" 2>/dev/null); then
    CLUSTRIX_SCRATCH=$task_folder/scratch
    if [ "$CLUSTRIX_FILES" = shared ] && command -v requeue_now >/dev/null; then
      CLUSTRIX_REQUEUE_FILE=$task_folder/requeue
    fi
  else
    task_folder=
  fi
  export CLUSTRIX_REQUEUE_FILE CLUSTRIX_JOB CLUSTRIX_PACKAGE CLUSTRIX_TASK CLUSTRIX_ATTEMPT CLUSTRIX_DEADLINE CLUSTRIX_WARNING_SECONDS CLUSTRIX_SCRATCH
  export CLUSTRIX_WARNING=${task_folder:+$task_folder/warning}
}

# What the function has answered is not its last word where it wants to run again.
requeue_task() {
  [ -n "$CLUSTRIX_REQUEUE_FILE" ] && [ -e "$CLUSTRIX_REQUEUE_FILE" ] || return 0
  rm -f "$attempt/result.json"
  remove_task_folder
  # a signal that comes now is meant for what runs again
  trap - TERM INT HUP
  requeue_now
  task_folder=
  refuse 87 "the function asked to run again, and $CLUSTRIX_SCHEDULER refused; see stderr"
}

remove_task_folder() {
  [ -n "$task_folder" ] || return 0
  # a function may have made folders that not even its owner may change
  rm -rf "$task_folder" 2>/dev/null || { chmod -R u+rwX "$task_folder"; rm -rf "$task_folder"; } 2>/dev/null
}

# Runs behind the exit record, when nobody waits any more.
leave() { # exit status
  if [ -n "$class_data_key" ]; then keep_class_data "$1"; fi
  remove_task_folder
}

