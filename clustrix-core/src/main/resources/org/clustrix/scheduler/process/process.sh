# The number of a process may belong to another one by now, so the name of the job must stand in its
# command line; where there is neither /proc nor ps to read that from, the number has to do.
runs() { # process, job
  if [ -d /proc/self ]; then
    tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline" | grep -qF -e "$2"
  elif command -v ps >/dev/null 2>&1; then
    ps -p "$1" -o args= 2>/dev/null | grep -qF -e "$2"
  else
    kill -0 "$1" 2>/dev/null
  fi
}
# Where the script was killed its JVM may live on, in the script's group.
group_runs() { # process, job
  kill -0 -- "-$1" 2>/dev/null || return 1
  command -v ps >/dev/null 2>&1 || return 0
  ps -e -o pgid= -o args= 2>/dev/null | sed -n "s/^ *$1 //p" | grep -qF -e "$2"
}
look() { # id, process, machine, job
  if [ -n "$3" ] && [ "$3" != "$(uname -n)" ]; then
    echo "$1 elsewhere"
  elif runs "$2" "$4" || group_runs "$2" "$4"; then
    echo "$1 running"
  else
    echo "$1 gone"
  fi
}
end() { # id, process, machine, job
  if [ -n "$3" ] && [ "$3" != "$(uname -n)" ]; then
    echo "the job runs on $3, and this is $(uname -n): log in there" >&2
    return 1
  elif runs "$2" "$4"; then
    kill -TERM "$2"
  elif group_runs "$2" "$4"; then
    kill -TERM -- "-$2"
  fi
}
