# Puts the inputs of the job into its work folder. The list of them lies in the content store as they do: SHA-256, x for
# what may be run, path. They are copied, not linked: the function may write to them, and the store is shared.
place_inputs() { # folder, list
  local line sum mode path from folder=''
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
    [ ! -e "$1/$path" ] || rm -f -- "$1/$path"
    cp --reflink=auto -- "$from" "$1/$path" 2>/dev/null || cp -- "$from" "$1/$path" || return 1
    [ "$mode" != x ] || chmod u+x -- "$1/$path"
  done <"$2"
}
# Brings the inputs into a folder that is made, or what has changed of them, or is new, into that of an earlier attempt:
# all others stay as the function has left them. What the folder has been brought is noted beside it.
bring_inputs() { # folder
  local was='' list=$CLUSTRIX_STATE/store/$CLUSTRIX_STAGED/content changed=$job/.inputs.$CLUSTRIX_TASK.$$
  [ -n "$CLUSTRIX_STAGED" ] || return 0
  await "$list" || no_input "the list of the inputs"
  if [ "$1" = "$work" ] && read -r was 2>/dev/null <"$job/.staged" && [ -f "$CLUSTRIX_STATE/store/$was/content" ]; then
    grep -vxF -f "$CLUSTRIX_STATE/store/$was/content" "$list" >"$changed"
    list=$changed
  fi
  place_inputs "$1" "$list" || return 1
  rm -f "$changed"
  echo "$CLUSTRIX_STAGED" >"$job/.staged"
}
has_inputs() {
  local was=''
  [ -d "$work" ] || return 1
  [ -n "$CLUSTRIX_STAGED" ] || return 0
  read -r was 2>/dev/null <"$job/.staged"
  [ "$was" = "$CLUSTRIX_STAGED" ]
}
no_input() { # what
  disclaim_work_folder
  refuse 84 "$1 is not below $CLUSTRIX_STATE/store, seen from $CLUSTRIX_NODE; submit the job again, and check that the node sees this folder"
}
