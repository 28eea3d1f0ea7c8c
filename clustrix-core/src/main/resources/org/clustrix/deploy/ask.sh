# Says what this host can do and what it has. Runs in the state folder; $paths says how to look.
tool() { command -v "$1" >/dev/null 2>&1; }

# the first of these uses what the processor has for it, which the others often do not
for digest in 'openssl dgst -sha256 -r' sha256sum 'shasum -a 256' ''; do
  if tool "${digest%% *}"; then break; fi
done
# a reader that takes more than it was told from a pipe would eat what follows
reader=
if [ "$(printf ab | { head -c 1 >/dev/null 2>&1; cat; })" = b ]; then
  reader=head
elif [ "$(printf ab | { dd bs=1 count=1 iflag=fullblock >/dev/null 2>&1; cat; })" = b ]; then
  reader=dd
fi
if tool tar; then tar=yes; else tar=no; fi
if tool gzip; then gzip=yes; else gzip=no; fi
printf 'digest:%s\nreader:%s\ntar:%s\ngzip:%s\n' "$digest" "$reader" "$tar" "$gzip"

# What is in the store has a time of its own, 2000-01-01: a file that somebody wrote to since has another, and is not
# what it was. Prints those.
touched() {
  mark=store/.tmp-$$
  touch -t 200001030000 "$mark" 2>/dev/null && find "$@" -prune -path 'store/*' -newer "$mark" 2>/dev/null
  rm -f "$mark"
}
# One process for all files: prints number and size of each that is there.
sizes() {
  n=0
  touched=$(touched "$@")
  wc -c -- "$@" 2>/dev/null | while read -r size path; do
    while [ $# -gt 0 ] && [ "$1" != "$path" ]; do
      shift
      n=$((n + 1))
    done
    case "
$touched
" in
      *"
$path
"*) continue ;;
    esac
    if [ $# -gt 0 ] && [ ! -L "$path" ]; then echo "file:$n $size"; fi
  done
}
is_folder() { if [ -d "$1" ]; then echo folder:; fi; }
content() {
  if [ -n "$digest" ] && [ -f "$1" ]; then
    sum=$($digest <"$1")
    printf 'content:%s\n' "${sum%% *}"
  fi
}
text() { if [ -f "$1" ]; then echo text:; cat -- "$1"; fi; }

# Says in leases/<id> what this deployment is about to use, before it looks: clustrix:cleanup takes nothing that a
# lease names, and looks at the leases again after it has set things aside. Where nothing can be written, nothing can
# be deployed or cleaned up either.
lease() { # id, client's time, paths: the folder of each is named
  id=$1
  {
    mkdir -p leases && {
      echo "lease $2"
      shift 2
      for path; do echo "${path%/*}"; done
    } >"leases/.tmp-$id" && mv -f "leases/.tmp-$id" "leases/$id"
  } 2>/dev/null || rm -f "leases/.tmp-$id" 2>/dev/null
}
# Ends the lease where all that was looked for is there: the alias keeps the package from now on.
settle() { # id, what is expected to be found, what was found, alias, package
  if [ "$2" = "$3" ] && sed '/"history"/q' "$4" 2>/dev/null | grep -qF "\"$5\""; then rm -f "leases/$1"; fi
}
