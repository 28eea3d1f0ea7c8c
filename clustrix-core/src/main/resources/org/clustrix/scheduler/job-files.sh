# A start after another one, of a task that may run again, is an attempt of its own.
next_attempt() {
  local first=$attempt
  [ "${CLUSTRIX_REQUEUE:-no}" = yes ] || return 0
  while [ -e "$attempt/jvm.args" ]; do
    CLUSTRIX_ATTEMPT=$((CLUSTRIX_ATTEMPT + 1))
    name_files
  done
  [ "$attempt" != "$first" ] || return 0
  mkdir -p "$attempt"
  if [ -f "$first/request.json" ]; then cp "$first/request.json" "$attempt/"; fi
}

find_files() {
  CLUSTRIX_FILES=shared
  if sees_files; then
    next_attempt
    [ "$logs" = "$job" ] || mkdir -p "$logs"
    write_logs "$logs"
    return 0
  fi
  reach_login || unreachable
  CLUSTRIX_FILES=sftp
  there=$CLUSTRIX_STATE there_remote=$CLUSTRIX_REMOTE there_job=$job there_attempt=$attempt there_logs=$logs
  CLUSTRIX_STATE=$far/.clustrix CLUSTRIX_REMOTE=$far/remote
  name_files
  mkdir -p "$attempt" "$CLUSTRIX_STATE/packages" "${launcher%/*}" || unreachable
  exec >"$logs/stdout" 2>"$logs/stderr"
  printf 'clustrix: %s does not see %s: what this job needs comes by SFTP from %s; other files of that folder are only seen by the calls of ClusterFiles\n' \
    "$CLUSTRIX_NODE" "$there_remote" "$login" >&2
  [ "$CLUSTRIX_WORKING_DIRECTORY" != remote ] \
    || refuse 85 "workingDirectory is 'remote', and $CLUSTRIX_NODE does not see $there_remote; set it to 'job', or choose a remoteWorkDir that the nodes see"
  # an array has its requests in the folder of the job
  fetch "-get $(from_there "$there_attempt/request.json" "$attempt/request.json")" \
    "-get $(from_there "$there_job/array.json" "$job/array.json")" \
    "-get $(from_there "$there_job/inputs.jsonl" "$job/inputs.jsonl")" \
    "get -p $(from_there "$there/launcher/$CLUSTRIX_LAUNCHER/clustrix-launcher.jar" "$launcher")" \
    "-get -rp $(from_there "$there/packages/$CLUSTRIX_PACKAGE" "$CLUSTRIX_STATE/packages")" || not_fetched
  if [ -d "$package" ]; then fetch_artifacts; else fetch_incoming; fi
  fetch_inputs
  fetch_results
}

from_there() { printf '%s %s' "$(quoted "$1")" "$(quoted "$2")"; }
fetch() { printf '%s\n' "$@" | at_login 2>"$job/.said"; }
not_fetched() {
  refuse 84 "$CLUSTRIX_NODE does not see $there, and could not fetch what it needs from $login by SFTP: $(tail -n 1 "$job/.said" | tr -d '\r'); run clustrix:deploy, and check the space in TMPDIR of the node"
}

fetch_artifacts() {
  local line batch=()
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      store/*)
        mkdir -p "$CLUSTRIX_STATE/${line%/*}"
        batch+=("get -p $(from_there "$there/$line" "$CLUSTRIX_STATE/$line")")
        ;;
    esac
  done < "$package/classpath"
  [ ${#batch[@]} -eq 0 ] || fetch "${batch[@]}" || not_fetched
}

# A package that waits for its first job: the lease of its deployment names the folders of its artifacts.
fetch_incoming() {
  local line batch=()
  [ -n "$CLUSTRIX_INCOMING" ] || not_fetched
  mkdir -p "$CLUSTRIX_STATE/incoming" "$CLUSTRIX_STATE/store"
  fetch "get -rp $(from_there "$there/incoming/$CLUSTRIX_INCOMING" "$CLUSTRIX_STATE/incoming")" \
    "get $(from_there "$there/leases/$CLUSTRIX_INCOMING" "$job/.lease")" || not_fetched
  while IFS= read -r line; do
    case $line in
      store/*) batch+=("-get -rp $(from_there "$there/$line" "$CLUSTRIX_STATE/store")") ;;
    esac
  done < "$job/.lease"
  [ ${#batch[@]} -eq 0 ] || fetch "${batch[@]}" || not_fetched
}

# The list of the inputs, then what it names; inputs.sh says what that looks like.
fetch_inputs() {
  local line sum batch=()
  [ -n "$CLUSTRIX_STAGED" ] || return 0
  mkdir -p "$CLUSTRIX_STATE/store/$CLUSTRIX_STAGED"
  fetch "get $(from_there "$there/store/$CLUSTRIX_STAGED/content" "$CLUSTRIX_STATE/store/$CLUSTRIX_STAGED/content")" || not_fetched
  while IFS= read -r line; do
    sum=${line%% *}
    mkdir "$CLUSTRIX_STATE/store/$sum" 2>/dev/null || [ ! -f "$CLUSTRIX_STATE/store/$sum/content" ] || continue
    batch+=("get $(from_there "$there/store/$sum/content" "$CLUSTRIX_STATE/store/$sum/content")")
  done <"$CLUSTRIX_STATE/store/$CLUSTRIX_STAGED/content"
  fetch "${batch[@]}" || not_fetched
}

# What a reducer reads of the array that its request names: the answers of all attempts, and large values.
fetch_results() {
  local of path here batch
  of=$(sed -n 's/^ *"results_of": "\([A-Za-z0-9._-]*\)".*/\1/p' "$attempt/request.json" 2>/dev/null)
  [ -n "$of" ] || return 0
  here=$CLUSTRIX_STATE/jobs/$of
  mkdir -p "$here"
  printf 'cd %s\nls -1 tasks/*/*/*\n' "$(quoted "$there/jobs/$of")" | at_login "$job/.listed" 2>"$job/.said" || not_fetched
  batch=("cd $(quoted "$there/jobs/$of")" "lcd $(quoted "$here")" 'get array.json')
  while IFS= read -r path; do
    case $path in
      tasks/*/*/*) [ -d "$here/${path%/*}" ] || mkdir -p "$here/${path%/*}" ;;
    esac
    case $path in
      tasks/*/*/result.json | tasks/*/*/results.jsonl | tasks/*/*/value*.json) batch+=("get $path $path") ;;
    esac
  done <"$job/.listed"
  fetch "${batch[@]}" || not_fetched
}

# The exit record comes last: whoever sees it finds the rest. Without the login host the folder stays, for it holds
# the only answer.
bring_back() {
  local tries value
  for tries in 1 2 3; do
    {
      printf -- '-put -r %s\n' "$(from_there "$job/work" "$there_job/")"
      if [ -n "${CLUSTRIX_ARRAY:-}" ]; then
        printf -- '-mkdir %s\n' "$(quoted "$there_job/tasks")" "$(quoted "${there_attempt%/*}")" "$(quoted "$there_attempt")"
      fi
      printf 'put %s\n' "$(from_there "$logs/stdout" "$there_logs/stdout")" "$(from_there "$logs/stderr" "$there_logs/stderr")"
      for value in "$attempt"/value*.json; do [ ! -f "$value" ] || put_whole "${value##*/}"; done
      [ ! -f "$attempt/result.json" ] || put_whole result.json
      [ ! -f "$attempt/results.jsonl" ] || put_whole results.jsonl
      put_whole exit.json
    } | at_login 2>/dev/null && { cd / && rm -rf "$far"; return 0; }
    sleep 10
  done
}
put_whole() {
  printf 'put %s\nrename %s\n' "$(from_there "$attempt/$1" "$there_attempt/.tmp-$1")" "$(from_there "$there_attempt/.tmp-$1" "$there_attempt/$1")"
}

