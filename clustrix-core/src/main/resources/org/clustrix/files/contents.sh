# Changes files; CommandContents knows what the statuses mean. $1 and $2 are absolute paths.
LC_ALL=C
export LC_ALL
gone() { [ ! -e "$1" ] && [ ! -L "$1" ]; }
need() {
  [ -e "$1" ] && return 0
  case $(ls -Lld -- "$1" 2>&1) in *ermission*) exit 43 ;; esac
  exit 40
}
plain() { need "$1"; [ ! -d "$1" ] || exit 45; }
free() { gone "$1" || exit 41; }
folder() { need "$1"; [ -d "$1" ] || exit 42; }
allowed() { [ "$1" "$2" ] || exit 43; }

look_at() { plain "$1"; allowed -r "$1"; }
put() { # content from standard input, into folder $2
  [ ! -d "$1" ] || exit 45
  folder "$2"
  if [ -e "$1" ]; then allowed -w "$1"; else allowed -w "$2"; fi
  cat > "$1"
}
copy() { # from, to, folder of to
  plain "$1"; allowed -r "$1"; free "$2"; folder "$3"; allowed -w "$3"
  cp -- "$1" "$2"
}
move() { # from, to, folder of to
  gone "$1" && need "$1"
  free "$2"; folder "$3"; allowed -w "$3"
  mv -- "$1" "$2"
}
make_folders() {
  [ ! -d "$1" ] || exit 0
  free "$1"
  said=$(mkdir -p -- "$1" 2>&1) && exit 0
  case $said in
    *ermission*) exit 43 ;;
    *xists* | *"ot a directory"*) exit 41 ;;
  esac
  printf '%s\n' "$said" >&2
  exit 1
}
delete() {
  if gone "$1"; then
    case $(ls -ld -- "$1" 2>&1) in *ermission*) exit 43 ;; esac
    exit 46
  elif [ -d "$1" ] && [ ! -L "$1" ]; then
    said=$(rmdir -- "$1" 2>&1) && exit 0
  else
    said=$(rm -f -- "$1" 2>&1) && exit 0
  fi
  case $said in
    *ermission*) exit 43 ;;
    *"not empty"*) exit 44 ;;
  esac
  printf '%s\n' "$said" >&2
  exit 1
}
