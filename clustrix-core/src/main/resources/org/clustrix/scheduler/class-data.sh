# An archive of the classes that a package loads, so that the next JVM maps them instead of reading, parsing and
# verifying them: cds/<key>/classes.jsa, static, for one class path and one JVM build. The first job that ends well
# makes it from the list of what it loaded, behind its exit record. It is never a reason to fail, or to print: its
# checksums are verified when it is made, and wherever it has been written to since, and a JVM that refuses it runs as
# it would without.
class_data_key=
class_data_list=
class_data_used=
class_data_options=()
# One in that many is enough for all packages in use; it bounds the folder to some gigabytes.
class_data_most=64

# Options of the JVM that an archive must have been made with, or with which there is none.
class_data_shape() {
  local option kib most=
  class_data_shape=(-Xmx256m)
  read -r _ kib _ </proc/meminfo || return 1
  for option in "${CLUSTRIX_JVM_OPTIONS[@]}"; do
    case $option in
      # the user's own archive, or what changes classes while they are loaded
      -Xshare* | *SharedArchiveFile* | *ArchiveClassesAtExit* | *DumpLoadedClassList* | -XX:*AOT* | -XX:Flags=* | @* | \
        -javaagent* | -agent* | -Xrun* | -Xdebug | -Xbootclasspath* | --patch-module* | --limit-modules* | \
        --upgrade-module-path* | -Djava.system.class.loader=*) return 1 ;;
      -Xmx*[gG]) most=$((${option//[!0-9]/} * 1024)) ;;
      -Xmx*[mM]) most=${option//[!0-9]/} ;;
      -XX:MaxRAMPercentage=* | -XX:MaxRAM=* | -XX:MaxHeapSize=* | -Xmx*) return 1 ;;
      -XX:+UseZGC) class_data_shape+=(-XX:-UseCompressedOops) ;;
      -XX:?UseCompressedOops | -XX:?UseCompressedClassPointers | -XX:ObjectAlignmentInBytes=* | \
        -XX:?UseCompactObjectHeaders | -XX:+UnlockExperimentalVMOptions | --enable-preview) class_data_shape+=("$option") ;;
    esac
  done
  # what is left of the memory must do for making the archive
  [ -z "$most" ] || [ "$most" -ge 400 ] || return 1
  # a heap beyond this, by default a quarter of the machine, has longer pointers
  [ "${most:-$((kib / 4096))}" -lt 32000 ] || class_data_shape+=(-XX:-UseCompressedOops)
}

# Sets class_data_options for the JVM that is about to start: the archive, or the list for one.
class_data() {
  local line sum text=
  [ "$CLUSTRIX_CDS" = auto ] && [ "$CLUSTRIX_FILES" = shared ] && [ "$release" -ge 17 ] && [ -n "$task_folder" ] || return 0
  # the JVM compares paths with those in URLs, and archives no class whose path is written otherwise there
  [[ $CLUSTRIX_STATE != *[!A-Za-z0-9/._~+@=,\'\$-]* ]] || return 0
  class_data_shape || return 0
  while IFS= read -r line || [ -n "$line" ]; do
    # archives refuse folders
    [ ! -d "$CLUSTRIX_STATE/$line" ] || return 0
  done <"$package/classpath"
  [ -r "$java_home/release" ] || return 0
  IFS= read -r -d '' text <"$java_home/release"
  # jars in the store have one time for ever, the launcher has not
  line=$(stat -L -c '%s %Y' "$java_home/lib/server/libjvm.so" "$java_home/lib/modules" "$launcher" 2>/dev/null) || return 0
  sum=$(printf '%s\n' "$java_home" "$text" "$line" "$launcher" "$package" "${class_data_shape[*]}" | sha256sum) || return 0
  class_data_key=${sum%% *}
  class_data_options=(-Xshare:auto '-Xlog:cds*=off')
  [ "$release" -lt 25 ] || class_data_options+=('-Xlog:aot*=off')
  class_data_used=$CLUSTRIX_STATE/cds/$class_data_key/classes.jsa
  if [ -f "$class_data_used" ] && [ -r "$class_data_used" ]; then
    class_data_options+=("-XX:SharedArchiveFile=$class_data_used")
    # who made it has verified it; that costs each task as much as a tenth of its start
    if [ "$class_data_used" -nt "${class_data_used%/*}/made" ] || [ "$class_data_used" -ot "${class_data_used%/*}/made" ]; then
      class_data_options+=(-XX:+VerifySharedSpaces)
    fi
    # where the launcher says that the archive was refused
    export CLUSTRIX_CLASS_DATA_REFUSED=$task_folder/refused
    return 0
  fi
  class_data_used=
  if [ -d "$CLUSTRIX_STATE/cds/.tmp-$class_data_key" ] && ! class_data_stale; then
    class_data_key=
    class_data_options=()
  else
    class_data_list=$task_folder/classes
    class_data_options+=("-XX:DumpLoadedClassList=$class_data_list")
  fi
}

# The folder in which an archive is made is the lock, too. It stays where that failed, so that nobody tries again
# before a day is over.
class_data_stale() { [ -n "$(find "$CLUSTRIX_STATE/cds/.tmp-$class_data_key" -prune -mmin +1440 2>/dev/null)" ]; }

keep_class_data() { # exit status
  local making=$CLUSTRIX_STATE/cds/.tmp-$class_data_key
  if [ -n "$class_data_used" ]; then
    # refused, or maybe the reason of a crash: nobody else shall meet it
    if [ -e "$task_folder/refused" ] || [ "$1" -eq 134 ] || [ "$1" -eq 139 ]; then
      mv -T "$CLUSTRIX_STATE/cds/$class_data_key" "$making" && rm -f "$making/classes.jsa"
    fi
  elif [ "$1" -eq 0 ] && [ -s "$class_data_list" ] && [ -f "$attempt/result.json" ]; then
    [ -z "$CLUSTRIX_DEADLINE" ] || { now; [ $((CLUSTRIX_DEADLINE - now)) -gt 120 ]; } || return 0
    if [ -d "$making" ] && class_data_stale; then
      mv -T "$making" "$making.$$" && rm -rf "$making.$$"
    fi
    [ -d "${making%/*}" ] || mkdir "${making%/*}"
    class_data_room && mkdir "$making" && make_class_data "$making"
  fi
} >/dev/null 2>&1 </dev/null

make_class_data() { # folder
  local made=$1/$CLUSTRIX_HOST.$$.jsa
  printf 'packages/%s\n' "$CLUSTRIX_PACKAGE" >"$1/package"
  # as a child: whoever ends this script ends it
  nice -n 19 timeout -k 5 300 "$java" -Xshare:dump -Xlog:disable -XX:+UseG1GC "${class_data_shape[@]}" \
    "-XX:SharedClassListFile=$class_data_list" "-XX:SharedArchiveFile=$made" "@$attempt/jvm.args" &
  child=$!
  wait "$child" && timeout -k 5 60 "$java" -Xshare:on -XX:+VerifySharedSpaces "${class_data_shape[@]}" \
    "-XX:SharedArchiveFile=$made" "@$attempt/jvm.args" -version \
    && mv "$made" "$1/classes.jsa" && touch -r "$1/classes.jsa" "$1/made" && mv -T "$1" "$CLUSTRIX_STATE/cds/$class_data_key" && return 0
  rm -f "$made"
}

# Makes room for one more: the oldest one goes whose package no unfinished job uses. A file that another machine has
# mapped must not be deleted.
class_data_room() {
  local folder line all
  all=$(cd "$CLUSTRIX_STATE/cds" && ls -t) || return 1
  [ "$(printf '%s\n' "$all" | wc -l)" -ge "$class_data_most" ] || return 0
  while IFS= read -r folder; do
    folder=$CLUSTRIX_STATE/cds/$folder
    IFS= read -r line 2>/dev/null <"$folder/package" || continue
    if ! class_data_needed "${line#packages/}"; then
      mv -T "$folder" "$CLUSTRIX_STATE/cds/.tmp-$$" && rm -rf "$CLUSTRIX_STATE/cds/.tmp-$$"
      return
    fi
  done <<<"$(printf '%s\n' "$all" | tac)"
  return 1
}

class_data_needed() { # package
  local script tried
  while IFS= read -r script; do
    for tried in "${script%/*}"/tasks/*/*/; do
      [ -f "$tried/exit.json" ] || return 0
    done
  done < <(grep -ls "^CLUSTRIX_PACKAGE='$1'\$" "$CLUSTRIX_STATE"/jobs/*/job*.sh)
  return 1
}

