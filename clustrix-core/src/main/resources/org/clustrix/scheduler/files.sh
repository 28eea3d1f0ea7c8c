# Where the files of the login host are for this node: under the same path, or in a folder of its own into which SFTP
# brings them. What tells is this script itself, which the login host has written into the job's folder, and the random
# token in it: a folder of the same name proves nothing. $job is the job's folder on the login host.
sees_files() {
  local looks=15
  # the dot, since what is mounted on demand is there after a look into it
  [ -d "$CLUSTRIX_REMOTE/." ] || looks=2
  while :; do
    has_token "$job/$CLUSTRIX_SCRIPT" && return 0
    # listing a folder refreshes what a network filesystem remembers of it
    ls "$CLUSTRIX_STATE/jobs" "$job" >/dev/null 2>&1
    looks=$((looks - 1))
    [ $looks -gt 0 ] || return 1
    sleep 1
  done
}

has_token() { # file
  local line
  while IFS= read -r line; do
    [ "$line" != "CLUSTRIX_TOKEN='$CLUSTRIX_TOKEN'" ] || return 0
  done 2>/dev/null <"$1"
  return 1
}

write_logs() { # folder: where the scheduler throws the output away, which needs no folder of this node, it is kept here
  if [ /dev/fd/1 -ef /dev/null ]; then exec >>"$1/stdout" 2>>"$1/stderr"; fi
}

quoted() { # as sftp reads a path in a batch
  local s=${1//\\/\\\\}
  printf '"%s"' "${s//\"/\\\"}"
}

at_login() { # file for what it says; takes commands of sftp from standard input; never asks, never trusts a host that is not known
  local host=$login port=
  case $login in
    *:*) port=${login##*:} host=${login%:*} ;;
  esac
  sftp -q -b - -o BatchMode=yes -o StrictHostKeyChecking=yes -o ConnectTimeout=20 -o ServerAliveInterval=15 \
    ${port:+-P "$port"} -- "$host" >"${1:-/dev/null}"
}

# Makes a folder of this node and finds the login host; $here is then the job's folder in it, $login the host.
reach_login() {
  local wanted
  tried=
  far=$(umask 077; mktemp -d "${TMPDIR:-/tmp}/clustrix-XXXXXXXX" 2>/dev/null || mktemp -d /tmp/clustrix-XXXXXXXX) || return 1
  here=$far/.clustrix/jobs/$CLUSTRIX_JOB
  mkdir -p "$here" "$far/remote"
  for wanted in "${CLUSTRIX_LOGINS[@]+"${CLUSTRIX_LOGINS[@]}"}"; do
    login=$wanted
    [ "$login" != submit-host ] || login=${SLURM_SUBMIT_HOST:-${PBS_O_HOST:-${SGE_O_HOST:-}}}
    [ -n "$login" ] || continue
    if printf 'get %s %s\n' "$(quoted "$job/$CLUSTRIX_SCRIPT")" "$(quoted "$here/$CLUSTRIX_SCRIPT")" | at_login 2>"$here/.said"; then
      has_token "$here/$CLUSTRIX_SCRIPT" && return 0
      printf 'another %s\n' "$job/$CLUSTRIX_SCRIPT" >"$here/.said"
    fi
    tried="$tried${tried:+, }$login ($(tail -n 1 "$here/.said" | tr -d '\r'))"
  done
  return 1
}

unreachable() { # there is nowhere to leave a record: what the scheduler keeps of the output has to do, and the status
  printf 'clustrix: %s does not see %s, and reaches it by SFTP from no login host%s; set loginFromNodes to one that this account may log in to from a node without a question, or choose a remoteWorkDir that the nodes see\n' \
    "$CLUSTRIX_NODE" "$CLUSTRIX_STATE" "${tried:+: }$tried" >&2
  [ -z "${far:-}" ] || rm -rf "$far"
  exit 86
}

