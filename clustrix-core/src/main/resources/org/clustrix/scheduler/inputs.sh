# Puts the inputs of the job into its work folder. The list of them lies in the content store as they do: SHA-256, x for
# what may be run, path. They are copied, not linked: the function may write to them, and the store is shared.
place_inputs() { # folder
  local line sum mode path from folder='' list=$CLUSTRIX_STATE/store/$CLUSTRIX_STAGED/content
  [ -n "$CLUSTRIX_STAGED" ] || return 0
  await "$list" || no_input "the list of the inputs"
  while IFS= read -r line; do
    sum=${line%% *} line=${line#* }
    mode=${line%% *} path=${line#* }
    from=$CLUSTRIX_STATE/store/$sum/content
    [ -f "$from" ] || await "$from" || no_input "input $path"
    case $path in
      */*)
        if [ "$folder" != "${path%/*}" ]; then
          folder=${path%/*}
          mkdir -p "$1/$folder" || return 1
        fi
        ;;
    esac
    cp --reflink=auto -- "$from" "$1/$path" 2>/dev/null || cp -- "$from" "$1/$path" || return 1
    [ "$mode" != x ] || chmod u+x -- "$1/$path"
    [ -z "$bringing" ] || : >"$bringing/alive"
  done <"$list"
}
no_input() { # what
  brought
  refuse 84 "$1 is not below $CLUSTRIX_STATE/store, seen from $CLUSTRIX_NODE; submit the job again, and check that the node sees this folder"
}

# The tasks of an array share one work folder. One of them brings the inputs, and the others wait for it, unless it has
# shown no life for ten minutes: each builds in a folder of its own, so that two only do the same work.
bringing=
brought_by_another() {
  local lock=$job/.bringing
  [ -n "$CLUSTRIX_STAGED" ] && [ -n "${CLUSTRIX_ARRAY:-}" ] || return 1
  until mkdir "$lock" 2>/dev/null; do
    [ -d "$work" ] && return 0
    [ -z "$signal" ] || return 1
    # an earlier run of this very task was killed
    [ "$(cat "$lock/task" 2>/dev/null)" != "$CLUSTRIX_TASK" ] || break
    [ -z "$(find "$lock" -prune -mmin +10 2>/dev/null)" ] || [ -n "$(find "$lock/alive" -prune ! -mmin +10 2>/dev/null)" ] || return 1
    sleep 1
    # listing a folder refreshes what a network filesystem remembers of it
    ls "$job" >/dev/null 2>&1
  done
  bringing=$lock
  echo "$CLUSTRIX_TASK" >"$lock/task"
  [ -d "$work" ] || return 1
  brought
}
brought() {
  [ -z "$bringing" ] || rm -rf "$bringing"
  bringing=
}
