# The folder that a job runs in: the data of the package, the inputs, and links to what else lies in the work directory.
# One task of a job makes it and the others wait, since a thousand that begin at once would copy the data a thousand
# times. Until it is whole it has another name.
make_work_folder() {
  local building status
  work=$job/work
  [ "$CLUSTRIX_WORKING_DIRECTORY" = remote ] && { work=$CLUSTRIX_REMOTE; return 0; }
  has_inputs && return 0
  claim_work_folder
  case $? in
    0) ;;
    1) return 0 ;;
    *) return 1 ;;
  esac
  if [ -d "$work" ]; then
    # of an earlier attempt, with other inputs
    bring_inputs "$work"
    status=$?
    disclaim_work_folder
    return $status
  fi
  building=$job/.work.$claim
  mkdir -p "$building" && fill_work_folder "$building" && publish_work_folder "$building" && return 0
  rm -rf "$building"
  disclaim_work_folder
  return 1
}

fill_work_folder() { # folder
  if [ -d "$package/data" ]; then
    # a copy, and not a link: the function may write to its data, and the package is shared
    cp -R --reflink=auto "$package/data/." "$1" 2>/dev/null || cp -R "$package/data/." "$1" || return 1
    chmod -R u+w "$1"
  fi
  bring_inputs "$1" && link_entries "$CLUSTRIX_REMOTE" "$1" .clustrix
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

# The claim is a folder with the name of the one who makes, whose heart beats in it: who hears nothing for so many seconds
# takes the claim away. Beats are counted and not dated, since the clocks of nodes and of the file server differ.
claim_silence=120
claim=
heart=
claim_work_folder() { # status 1: another has made the folder; 2: nothing can be made here
  local claims=$job/.making name=$CLUSTRIX_TASK.$CLUSTRIX_ATTEMPT.$CLUSTRIX_HOST.$$ beat last='' silence=0 tries=0
  until mkdir "$claims" 2>/dev/null; do
    ! has_inputs || return 1
    if [ ! -d "$claims" ]; then
      # it may just have been given back
      tries=$((tries + 1))
      [ $tries -lt 5 ] || return 2
    fi
    [ -z "$signal" ] || finish 143 "ended by signal $signal before the JVM was started"
    beat=
    read -r beat 2>/dev/null <"$claims/alive"
    case $beat in
      # an earlier run of this very task, which was killed
      "$CLUSTRIX_TASK."*) silence=$claim_silence ;;
      "$last") silence=$((silence + 1)) ;;
      *) silence=0 last=$beat ;;
    esac
    if [ "$silence" -ge "$claim_silence" ]; then
      mv "$claims" "$claims.$name" 2>/dev/null && rm -rf "$claims.$name"
      silence=0
    else
      sleep 1
      # listing a folder refreshes what a network filesystem remembers of it
      ls "$job" "$claims" >/dev/null 2>&1
    fi
  done
  claim=$name
  echo "$claim 0" >"$claims/alive"
  if has_inputs; then
    disclaim_work_folder
    return 1
  fi
  if [ -n "${CLUSTRIX_ARRAY:-}" ]; then beat "$claims/alive"; fi
}

beat() { # file: until the claim is lost, or this script has ended, also by a kill
  (
    nap=
    trap '[ -z "$nap" ] || kill "$nap"; exit 0' TERM
    trap - INT HUP USR1 USR2 XCPU
    while kill -0 $$ && has_claim; do
      echo "$claim $SECONDS" >"$1"
      sleep 10 & nap=$!
      wait "$nap"
    done
  ) >/dev/null 2>&1 </dev/null &
  heart=$!
}

# Only who still has the claim may publish: to rename a second folder onto the first would succeed while that is empty,
# and take it away under those that have entered it.
publish_work_folder() { # folder
  if [ ! -d "$work" ] && has_claim; then mv "$1" "$work" || return 1; else rm -rf "$1"; fi
  disclaim_work_folder
  # not, where another has taken the claim away and is at it
  [ -d "$work" ] || make_work_folder
}

has_claim() {
  local holder=
  read -r holder _ 2>/dev/null <"$job/.making/alive"
  [ -n "$claim" ] && [ "$holder" = "$claim" ]
}

disclaim_work_folder() {
  if [ -n "$heart" ]; then
    kill "$heart"
    wait "$heart"
  fi 2>/dev/null
  if has_claim; then rm -rf "$job/.making"; fi
  claim= heart=
}
