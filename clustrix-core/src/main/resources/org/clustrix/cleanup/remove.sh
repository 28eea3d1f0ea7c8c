# Removes what goes, also while others deploy or clean up: sets it aside by renaming, looks again at what is referred
# to, puts that back, and deletes the rest. Runs in the state folder, behind plan.sh; run is a unique name.
held=trash/held-$run
gone=trash/gone-$run
lock=trash/.lock

# Only one cleanup at a time sets aside. Deleting, which may take long, needs no lock.
locked() {
  mkdir -p trash || exit 1
  tries=0
  until mkdir "$lock" 2>/dev/null; do
    tries=$((tries + 1))
    # its owner was killed: whoever renames it has it
    if [ -n "$(find "$lock" -prune -mmin +10 2>/dev/null)" ]; then
      mv "$lock" "trash/gone-lock-$run" 2>/dev/null && rmdir "trash/gone-lock-$run"
    elif [ $tries -gt 120 ]; then
      echo "another cleanup is at work there and has not come to its end" >&2
      exit 75
    else
      sleep 1
    fi
  done
}
# Gives folders their names again. Where somebody has made one anew its files are the same; other names go beside.
back() { # folder of what was set aside; standard input: paths of two names
  while IFS= read -r path; do
    kind=${path%%/*}
    if ! mv "$1/$path" "$kind/" 2>/dev/null && [ "$kind" = store ] && [ -d "$path" ]; then
      mv -f "$1/$path"/* "$path/" 2>/dev/null
    fi
  done
}
inside() { (cd "$1" 2>/dev/null && find . -mindepth 2 -maxdepth 2 | sed 's,^\./,,'); }
all_back() { inside "$1" | back "$1"; }

locked
trap 'all_back "$held"; rmdir "$lock"; exit 1' HUP INT TERM
# A cleanup that was killed has set things aside and told nobody.
for orphan in trash/held-*; do
  if [ -d "$orphan" ]; then
    all_back "$orphan"
    rm -rf "$orphan"
  fi
done
plan
for kind in packages launcher store incoming cds jobs; do
  mkdir -p "$held/$kind" || exit 1
  printf '%s\n' "$going" | sed -n "\\,^$kind/,p" | xargs sh -c 'folder=$1; shift
    if [ $# -gt 0 ]; then mv "$@" "$folder/"; fi' sh "$held/$kind" 2>/dev/null
done
named=$(referred)
inside "$held" | among "$named" only | back "$held"
names packages "$hex32" >"$held/.staying"
used=$(artifacts <"$held/.staying")
inside "$held" | among "$used" only | back "$held"
(cd "$held" && archives) | while read -r archive package; do
  if [ -n "$(printf '%s\n' "$package" | among "$named" only)" ]; then echo "$archive"; fi
done | back "$held"
mv "$held" "$gone" || exit 1
trap - HUP INT TERM
rmdir "$lock"

inside "$gone" | (cd "$gone" && sizes)
temporary | sizes
temporary | while IFS= read -r path; do rm -rf "$path"; done
for lease in $(find leases -type f -mmin +1440 2>/dev/null); do
  [ -d "incoming/${lease##*/}" ] || rm -f "$lease"
done
for dead in "$gone" $(find trash -mindepth 1 -maxdepth 1 -name 'gone-*' -mmin +60 2>/dev/null); do
  # a function may have made folders that not even its owner may change
  rm -rf "$dead" 2>/dev/null || { chmod -R u+rwX "$dead" 2>/dev/null; rm -rf "$dead"; }
done
echo 'done:'
