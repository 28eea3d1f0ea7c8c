# ---------------------------------------------------------------------------
# From here on every job script is the same. It finds Java and reads its release, installs the
# package where that has not been done, makes the working folder, runs one JVM as its child,
# forwards signals to it, waits, and writes exit.json: also for a JVM that was killed.
# ---------------------------------------------------------------------------
set -u
umask 077
job=$CLUSTRIX_STATE/jobs/$CLUSTRIX_JOB
attempt=$job/tasks/$CLUSTRIX_TASK/$CLUSTRIX_ATTEMPT
package=$CLUSTRIX_STATE/packages/$CLUSTRIX_PACKAGE
launcher=$CLUSTRIX_STATE/launcher/$CLUSTRIX_LAUNCHER/clustrix-launcher.jar
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
    printf '"started":"%s","ended":"%s"}\n' "$started" "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  } > "$unfinished" && mv -f "$unfinished" "$attempt/exit.json"
  exit "$1"
}

refuse() { # exit status, problem
  printf 'clustrix: %s\n' "$2" >&2
  finish "$1" "$2"
}

forward() { # signal name
  signal=$1
  [ -n "$child" ] && kill -s "$1" "$child" 2>/dev/null
}
trap 'forward TERM' TERM
trap 'forward INT' INT
trap 'forward HUP' HUP

await() { # path: waits for a file that another machine has just written; listing refreshes NFS
  local i
  for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    [ -e "$1" ] && return 0
    ls "${1%/*}" >/dev/null 2>&1
    sleep 1
  done
  return 1
}

load_modules() {
  local module
  for module in "${CLUSTRIX_MODULES[@]+"${CLUSTRIX_MODULES[@]}"}"; do
    command -v module >/dev/null 2>&1 \
      || refuse 83 "module $module cannot be loaded: there is no module command on $CLUSTRIX_NODE; remove the setting modules, or set remoteJavaPath"
    module load "$module"
    # 'module load' of a missing module may end with status 0
    case ":${LOADEDMODULES:-}:" in
      *":$module:"* | *":$module/"*) ;;
      *) refuse 83 "module $module could not be loaded on $CLUSTRIX_NODE; 'module avail' lists what there is (setting modules)" ;;
    esac
  done
}

find_java() {
  java=
  if [ -n "$CLUSTRIX_JAVA" ]; then
    java=$CLUSTRIX_JAVA
    [ -d "$java" ] && java=$java/bin/java
    [ -x "$java" ] || refuse 82 "there is no Java at $java on $CLUSTRIX_NODE; correct remoteJavaPath"
  elif [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java || true)
  fi
  [ -n "$java" ] || refuse 82 "there is no Java on $CLUSTRIX_NODE; set remoteJavaPath or load a module"
}

java_release() { # prints the feature release of $java without starting it where it can
  local home version=
  home=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
  home=${home%/bin/java}
  home=${home%/jre}
  [ -r "$home/release" ] && version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9._]*\).*/\1/p' "$home/release")
  [ -n "$version" ] || version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9._]*\).*/\1/p' | head -n 1)
  version=${version#1.}
  printf '%s' "${version%%[!0-9]*}"
}

install_package() {
  local incoming=$CLUSTRIX_STATE/incoming/$CLUSTRIX_INCOMING said
  [ -d "$package" ] && return 0
  if [ -n "$CLUSTRIX_INCOMING" ] && [ -d "$incoming" ]; then
    said=$("$java" -jar "$launcher" install --root "$CLUSTRIX_STATE" --incoming "$incoming" 2>&1) && return 0
    # another task may have been faster
    [ -d "$package" ] && return 0
    refuse 84 "package $CLUSTRIX_PACKAGE could not be installed on $CLUSTRIX_NODE: $said"
  fi
  await "$package" || refuse 84 "package $CLUSTRIX_PACKAGE is not installed below $CLUSTRIX_STATE, seen from $CLUSTRIX_NODE; run clustrix:deploy, and check that the node sees this folder"
}

link_entries() { # from, to: a link to each entry that is not there yet; common folders are merged
  local entry
  find "$1" -mindepth 1 -maxdepth 1 ! -name "${3:-}" -exec sh -c '
    to=$1; shift
    for entry; do
      [ -e "$to/${entry##*/}" ] || [ -L "$to/${entry##*/}" ] || ln -s "$entry" "$to/"
    done' sh "$2" {} +
  for entry in "$2"/* "$2"/.[!.]* "$2"/..?*; do
    if [ -d "$entry" ] && [ ! -L "$entry" ] && [ -d "$1/${entry##*/}" ]; then
      link_entries "$1/${entry##*/}" "$entry"
    fi
  done
}

make_work_folder() {
  local building=$job/.work.$$
  work=$job/work
  [ "$CLUSTRIX_WORKING_DIRECTORY" = remote ] && { work=$CLUSTRIX_REMOTE; return 0; }
  [ -d "$work" ] && return 0
  mkdir -p "$building" || return 1
  if [ -d "$package/data" ]; then
    # a copy, and not a link: the function may write to its data, and the package is shared
    cp -R --reflink=auto "$package/data/." "$building" 2>/dev/null || cp -R "$package/data/." "$building" || return 1
    chmod -R u+w "$building"
  fi
  link_entries "$CLUSTRIX_REMOTE" "$building" .clustrix
  mv -T "$building" "$work" 2>/dev/null && return 0
  # another task of the same job was faster
  [ -d "$work" ] && { rm -rf "$building"; return 0; }
  mv "$building" "$work"
}

class_path() { # prints the class path, the launcher last
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    printf '%s:' "$CLUSTRIX_STATE/$line"
  done < "$package/classpath"
  printf '%s' "$launcher"
}

watch_time() { # ends the JVM when its time is over; where a scheduler does that, the limit is 0
  [ "$CLUSTRIX_LIMIT_SECONDS" -gt 0 ] || return 0
  (
    nap=
    trap 'kill "$nap" 2>/dev/null; exit 0' TERM
    sleep "$CLUSTRIX_LIMIT_SECONDS" & nap=$!; wait "$nap"
    : > "$attempt/.out-of-time"
    kill -TERM "$child" 2>/dev/null
    sleep 10 & nap=$!; wait "$nap"
    kill -KILL "$child" 2>/dev/null
  ) >/dev/null 2>&1 &
  watchdog=$!
}

load_modules
# java -Dfile.encoding alone does not decide how file names are read: the locale does, at
# installation as well
if locale -a 2>/dev/null | grep -qi '^C\.utf-\{0,1\}8$'; then LC_ALL=C.UTF-8; else LC_ALL=en_US.UTF-8; fi
export LC_ALL
find_java
release=$(java_release)
case $release in
  '' | *[!0-9]*) refuse 82 "the release of $java on $CLUSTRIX_NODE cannot be read; set remoteJavaPath" ;;
esac
[ "$release" -ge "$CLUSTRIX_JAVA_RELEASE" ] \
  || refuse 82 "needs Java $CLUSTRIX_JAVA_RELEASE, this is $release ($java); set remoteJavaPath or load a module"
await "$launcher" || refuse 84 "the launcher is not at $launcher, seen from $CLUSTRIX_NODE; run clustrix:deploy, and check that the node sees this folder"
install_package
make_work_folder || refuse 85 "the working folder below $job could not be made; check space and quota"
cd "$work" || refuse 85 "the working folder $work cannot be entered"

export CLUSTRIX_SCHEDULER CLUSTRIX_JOB_ID CLUSTRIX_NODE CLUSTRIX_HOST
if [ "$release" -ge 9 ]; then
  # one argument has a limit of 128 KiB, a file has none
  args=$(class_path)
  args=${args//\\/\\\\}
  printf -- '-cp\n"%s"\n' "${args//\"/\\\"}" > "$attempt/jvm.args"
  set -- "@$attempt/jvm.args"
else
  set -- -cp "$(class_path)"
fi
[ -z "$signal" ] || finish 143 "ended by signal $signal before the JVM was started"
"$java" "${CLUSTRIX_JVM_OPTIONS[@]}" "$@" org.clustrix.launcher.Main run \
  --root "$CLUSTRIX_STATE" --task "$attempt" </dev/null &
child=$!
watch_time
while :; do
  wait "$child"
  status=$?
  kill -0 "$child" 2>/dev/null && continue
  # a signal may have interrupted the wait after the JVM had ended: ask again for its own status
  if [ -n "$signal" ]; then
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
finish "$status" ''
