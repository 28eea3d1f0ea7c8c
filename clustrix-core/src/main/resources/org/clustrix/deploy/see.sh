# Looks for what the client has put here through a filesystem that it shares with this host: the list of it lies in the
# incoming folder, whose random name is new, and begins with the sum of the sizes. Runs in the state folder, before
# finish.sh; incoming is set. Listing a folder refreshes what a network filesystem remembers of it.
placed=$incoming/placed
whole() (
  ls incoming "$incoming" >/dev/null 2>&1
  [ -r "$placed" ] || return 1
  sum=$(sed 1q "$placed")
  set -f
  IFS='
'
  set -- $(sed 1d "$placed")
  for path; do
    [ -r "$path" ] && continue
    ls "${path%/*/*}" "${path%/*}" >/dev/null 2>&1
    [ -r "$path" ] || return 1
  done
  [ "$(wc -c -- "$@" | sed -n '$s/^ *\([0-9]*\) .*/\1/p')" = "$sum" ]
)
looks=1
until whole; do
  if [ $looks -ge 15 ]; then
    echo clustrix-not-seen
    exit 0
  fi
  looks=$((looks + 1))
  sleep 1
done
rm -f "$placed"
rmdir "$incoming" 2>/dev/null
