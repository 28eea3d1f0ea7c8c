# Describes folders and what lies below them, for TreeAnswer to read. $work is the work directory, $depth the number
# of levels, $detail says whether rights and times of files are wanted. No file name is ever read as shell text: it
# goes from find to the answer, or through "$@". Each name ends with a NUL, the one byte that no name can hold.
LC_ALL=C
export LC_ALL
set -f
full='%y %d %s %D:%i %m %T@ '
brief='%y %d %s - - 0 '
[ "$detail" = no ] || brief=$full
if find / -maxdepth 0 -printf '' 2>/dev/null; then
  kind=find
elif stat -c %f / >/dev/null 2>&1; then
  kind=stat look='stat -c %f_%s_%Y_%d:%i'
else
  kind=stat look='stat -f %Xp_%z_%m_%d:%i'
fi
export full look

# Without -printf: the number of names, a line on each, the names. What cannot be described is left out, so that lines
# and names fit.
batch='
  if said=$($look -- "$@" 2>/dev/null); then
    printf "%s\n%s\n" "$#" "$said"
    printf "%s\0" "$@"
  else
    for name; do
      said=$($look -- "$name" 2>/dev/null) && printf "1\n%s\n%s\0" "$said" "$name"
    done
  fi'
followed='exec find -L "$@" -maxdepth 0 -printf "$full%p\0"'
unreadable='for name; do [ -r "$name" ] && [ -x "$name" ] || printf "%s\0" "$name"; done'

# The state of Clustrix may hold more than all else, and is not the user's.
state=$(ls -di -- "$work/.clustrix" 2>/dev/null | awk 'NR == 1 { print $1 }')
state="-name .clustrix -inum ${state:-0} -prune"

describe() { # one path, followed
  if [ $kind = find ]; then
    sh -c "$followed" sh "$1" 2>/dev/null
  else
    look="$look -L" sh -c "$batch" sh "$1"
  fi
}

below() { # expression for the files that are of interest
  if [ $kind = find ]; then
    find . -maxdepth "$depth" $state -o -type d -printf "$full%f\0" -o -type l -printf 'l %d 0 - - 0 %f\0' \
      -o \( "$@" \) -printf "$brief%f\0"
  else
    find . -maxdepth "$depth" $state -o \( -type d -o -type l -o \( "$@" \) \) -exec sh -c "$batch" sh {} +
  fi 2>/dev/null
  found=$?
  printf 'links\0'
  if [ $kind = find ]; then
    find . -maxdepth "$depth" $state -o -type l -exec sh -c "$followed" sh {} + 2>/dev/null
  else
    look="$look -L" find . -maxdepth "$depth" $state -o -type l -exec sh -c "$batch" sh {} + 2>/dev/null
  fi
  printf 'unreadable\0'
  [ $found = 0 ] || find . -maxdepth "$depth" $state -o -type d -exec sh -c "$unreadable" sh {} + 2>/dev/null
}

root() { # absolute path, expression
  path=$1
  shift
  if [ ! -e "$path" ]; then
    case $(ls -Lld -- "$path" 2>&1) in
      *ermission*) printf 'denied\0' ;;
      *) printf 'none\0' ;;
    esac
  elif [ ! -d "$path" ] || [ "$depth" = 0 ]; then
    printf '%s\0' $kind
    describe "$path"
    printf 'links\0unreadable\0'
  elif [ -r "$path" ] && [ -x "$path" ] && cd -P -- "$path"; then
    printf '%s\0' $kind
    below "$@"
  else
    printf 'denied\0'
  fi
  printf 'end\0'
}

printf '%s\0' $kind
describe "$work"
printf 'end\0'
