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
  done <"$list"
}
no_input() { # what
  disclaim_work_folder
  refuse 84 "$1 is not below $CLUSTRIX_STATE/store, seen from $CLUSTRIX_NODE; submit the job again, and check that the node sees this folder"
}
