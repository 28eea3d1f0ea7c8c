install_package() {
  local incoming=$CLUSTRIX_STATE/incoming/$CLUSTRIX_INCOMING said
  [ -d "$package" ] && return 0
  if [ -n "$CLUSTRIX_INCOMING" ] && [ -d "$incoming" ]; then
    said=$("$java" -jar "$launcher" install --root "$CLUSTRIX_STATE" --incoming "$incoming" 2>&1) && {
      [ -z "${CLUSTRIX_DEBUG_PACKAGING:-}" ] || printf '%s\n' "$said" >&2
      return 0
    }
    # another task may have been faster
    [ -d "$package" ] && return 0
    refuse 84 "package $CLUSTRIX_PACKAGE could not be installed on $CLUSTRIX_NODE: $said"
  fi
  await "$package" || refuse 84 "package $CLUSTRIX_PACKAGE is not installed below $CLUSTRIX_STATE, seen from $CLUSTRIX_NODE; run clustrix:deploy, and check that the node sees this folder"
}

read_class_path() { # sets class_path, the launcher last
  local line
  class_path=
  while IFS= read -r line || [ -n "$line" ]; do
    class_path+=$CLUSTRIX_STATE/$line:
  done < "$package/classpath"
  class_path+=$launcher
}

watch_time() { # ends the JVM when its time is over; where a scheduler does that, the limit is 0
  [ "$CLUSTRIX_LIMIT_SECONDS" -gt 0 ] || return 0
  (
    nap=
    trap 'kill "$nap" 2>/dev/null; exit 0' TERM
    sleep "$CLUSTRIX_LIMIT_SECONDS" & nap=$!; wait "$nap"
    : > "$attempt/.out-of-time"
    warn_task
    kill -TERM "$child" 2>/dev/null
    sleep 10 & nap=$!; wait "$nap"
    kill -KILL "$child" 2>/dev/null
  ) >/dev/null 2>&1 &
  watchdog=$!
}

find_files
run_prologue
load_modules
# java -Dfile.encoding alone does not decide how file names are read: the locale does, at
# installation as well
if [ -d /usr/lib/locale/C.utf8 ] || locale -a 2>/dev/null | grep -qi '^C\.utf-\{0,1\}8$'; then LC_ALL=C.UTF-8; else LC_ALL=en_US.UTF-8; fi
export LC_ALL
find_java
java_release
case $release in
  '' | *[!0-9]*) refuse 82 "the release of $java on $CLUSTRIX_NODE cannot be read; set remoteJavaPath" ;;
esac
[ "$release" -ge "$CLUSTRIX_JAVA_RELEASE" ] \
  || refuse 82 "needs Java $CLUSTRIX_JAVA_RELEASE, this is $release ($java); set remoteJavaPath or load a module"
await "$launcher" || refuse 84 "the launcher is not at $launcher, seen from $CLUSTRIX_NODE; run clustrix:deploy, and check that the node sees this folder"
install_package
make_work_folder || refuse 85 "the working folder below $job could not be made; check space and quota"
cd "$work" || refuse 85 "the working folder $work cannot be entered"

export CLUSTRIX_SCHEDULER CLUSTRIX_JOB_ID CLUSTRIX_NODE CLUSTRIX_HOST CLUSTRIX_FILES
[ "$CLUSTRIX_FILES" = shared ] || export CLUSTRIX_LOGIN=$login CLUSTRIX_LOGIN_FOLDER=$there_remote
read_class_path
if [ "$release" -ge 9 ]; then
  # one argument has a limit of 128 KiB, a file has none
  args=${class_path//\\/\\\\}
  printf -- '-cp\n"%s"\n' "${args//\"/\\\"}" > "$attempt/jvm.args"
  set -- "@$attempt/jvm.args"
else
  : > "$attempt/jvm.args"
  set -- -cp "$class_path"
fi
prepare_task
class_data
[ -z "$signal" ] || finish 143 "ended by signal $signal before the JVM was started"
"$java" "${class_data_options[@]+"${class_data_options[@]}"}" "${CLUSTRIX_JVM_OPTIONS[@]}" "$@" org.clustrix.launcher.Main run \
  --root "$CLUSTRIX_STATE" --task "$attempt" </dev/null &
child=$!
watch_time
while :; do
  wait "$child"
  status=$?
  kill -0 "$child" 2>/dev/null && continue
  # a signal may have interrupted the wait after the JVM had ended: ask again for its own status
  if [ "$status" -gt 128 ]; then
    wait "$child" 2>/dev/null
    again=$?
    [ "$again" -eq 127 ] || status=$again
  fi
  break
done
[ -z "$watchdog" ] || kill "$watchdog" 2>/dev/null
if [ -e "$attempt/.out-of-time" ]; then
  rm -f "$attempt/.out-of-time"
  signal=TIME
fi
requeue_task
why_ended "$status"
if [ -n "$CLUSTRIX_EPILOGUE" ]; then
  (set +u; eval "$CLUSTRIX_EPILOGUE") || printf 'clustrix: the epilogue ended with %s\n' "$?" >&2
fi
finish "$status" ''
