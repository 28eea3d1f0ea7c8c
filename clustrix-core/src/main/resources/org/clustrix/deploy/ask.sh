# Says what this host can do and what it has. Runs in the state folder; $paths says how to look.
tool() { command -v "$1" >/dev/null 2>&1; }

# the first of these uses what the processor has for it, which the others often do not
for digest in 'openssl dgst -sha256 -r' sha256sum 'shasum -a 256' ''; do
  if tool "${digest%% *}"; then break; fi
done
if tool tar; then tar=yes; else tar=no; fi
if tool gzip; then gzip=yes; else gzip=no; fi
printf 'digest:%s\ntar:%s\ngzip:%s\n' "$digest" "$tar" "$gzip"
case $(umask) in *007) echo group: ;; esac

# Says which reader takes no more than it was told from a pipe: another would eat what follows.
exact() { # reader and its words
  printf 'ab\n' | {
    "$@" >/dev/null 2>&1
    IFS= read -r rest
    [ "$rest" = b ]
  }
}
reader() {
  if exact head -c 1; then
    echo reader:head
  elif exact dd bs=1 count=1 iflag=fullblock; then
    echo reader:dd
  fi
}

# Says where Maven keeps on this host what it has downloaded, which this deployment may need too.
repository() {
  folder=
  if [ -f "$HOME/.m2/settings.xml" ]; then
    folder=$(sed -n 's:.*<localRepository>\([^<$]*\)</localRepository>.*:\1:p' "$HOME/.m2/settings.xml" 2>/dev/null | head -n 1)
  fi
  folder=${folder:-$HOME/.m2/repository}
  if [ -d "$folder" ]; then echo "repository:$folder"; fi
}

# Prints the size of each file that is there, in one process for all. What is in the store has a time of its own,
# 2000-01-01: a file that somebody wrote to since has another, and is not what it was. Prints those too.
sizes() { # days since then, paths
  days=$1
  shift
  {
    wc -c -- "$@" 2>/dev/null
    find "$@" -prune \( -type l -o -path 'store/*' -mtime "-$days" \) 2>/dev/null
  } | sed -n -e 's/^ *\([0-9][0-9]* .*\/\)/file:\1/p' -e t -e 's/^[a-z]/touched:&/p'
}
# Says what was found, and of the files only the numbers of those that were not: few, most times.
differences() { # what is expected, what was found
  n=0
  IFS='
'
  set -f
  for line in $2; do
    case $line in
      file:*) ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
  for line in $1; do
    n=$((n + 1))
    case "
$2
" in
      *"
$line
"*) ;;
      *) echo "missing:$n" ;;
    esac
  done
  set +f
  unset IFS
}
is_folder() { if [ -d "$1" ]; then echo folder:; fi; }
content() {
  if [ -n "$digest" ] && [ -f "$1" ]; then
    # of a file this small the start of a process is most of the time
    if tool sha256sum; then sum=$(sha256sum <"$1"); else sum=$($digest <"$1"); fi
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
    { [ -d leases ] || mkdir -p leases; } && {
      echo "lease $2"
      shift 2
      for path; do echo "${path%/*}"; done
    } >"leases/.tmp-$id" && mv -f "leases/.tmp-$id" "leases/$id"
  } 2>/dev/null || rm -f "leases/.tmp-$id" 2>/dev/null
}
# Ends the lease where all that was looked for is there: the alias keeps the package from now on.
settle() { # id, alias, package
  if [ -f "$2" ]; then
    while IFS= read -r line; do
      case $line in
        *'"history"'*) break ;;
        *"\"$3\""*)
          rm -f "leases/$1"
          break
          ;;
      esac
    done <"$2"
  fi
}
