# Brings artifacts into the store from where this host can have them itself: its local repository, and a repository in
# the network. Prints got:<from>:<hash> for each. The variables state, run, digest, repository and items are set; an
# item has three lines: hash, size and URL ("-" for none); its place in the store; its path in a repository.
cd -- "$state" || exit 1
temporary=store/.tmp-$run-supply
mkdir -p "$temporary" || exit 1
trap 'rm -rf "$temporary"' EXIT
trap 'exit 1' HUP INT TERM PIPE
tool() { command -v "$1" >/dev/null 2>&1; }

# Takes a file that nobody else writes to into the store, if it is what it should be.
keep() { # file, hash, place
  sum=$($digest <"$1") && [ "${sum%% *}" = "$2" ] || return 1
  chmod "$mode" "$1" && touch -t 200001010000 "$1" && mkdir -p "${3%/*}" && mv -f "$1" "$3"
}
copy() { cp --reflink=auto -- "$1" "$2" 2>/dev/null || cp -- "$1" "$2" 2>/dev/null; }

mode=600
case $(umask) in *007) mode=660 ;; esac
wanted=$temporary/wanted
largest=0
: >"$wanted"
while IFS=' ' read -r hash size url && IFS= read -r place && IFS= read -r path; do
  file=$repository/$path
  if [ -n "$repository" ] && [ -f "$file" ] && [ "$(wc -c <"$file")" -eq "$size" ] \
    && copy "$file" "$temporary/$hash" && keep "$temporary/$hash" "$hash" "$place"; then
    echo "got:local:$hash"
  elif [ "$url" != - ]; then
    printf '%s %s\n%s\n' "$hash" "$url" "$place" >>"$wanted"
    [ "$size" -gt "$largest" ] && largest=$size
  fi
done <<ITEMS
$items
ITEMS

# All in one process, which keeps its connections. What is not there shows when it is looked at.
by_curl() {
  while IFS=' ' read -r hash url && IFS= read -r place; do
    printf 'url = "%s"\noutput = "%s"\n' "$url" "$temporary/$hash"
  done <"$wanted" >"$temporary/config"
  several=
  if curl -Z --version >/dev/null 2>&1; then several='-Z --parallel-max 8'; fi
  curl -sSfL --globoff --proto =http,https --proto-redir =http,https --connect-timeout 10 --max-time 300 \
    --max-filesize "$largest" $several -K "$temporary/config"
}
by_wget() {
  while IFS=' ' read -r hash url && IFS= read -r place; do
    wget -q -t 1 -T 15 -O "$temporary/$hash" "$url" || echo "wget: $url: status $?" >&2
  done <"$wanted"
}
# Whether the first one's server answers at all: where a cluster has no way out, every try takes its whole limit.
reaches() {
  IFS=' ' read -r hash url <"$wanted"
  if tool curl; then
    curl -sS -o /dev/null --globoff -I --connect-timeout 5 --max-time 10 "$url"
  elif tool wget; then
    wget -q -t 1 -T 5 --spider "$url" || [ $? -eq 8 ]
  else
    echo "there is neither curl nor wget" >&2
    return 1
  fi
}
if [ -s "$wanted" ] && reaches; then
  if tool curl; then by_curl; else by_wget; fi
  while IFS=' ' read -r hash url && IFS= read -r place; do
    [ -f "$temporary/$hash" ] || continue
    if keep "$temporary/$hash" "$hash" "$place"; then
      echo "got:pulled:$hash"
    else
      echo "$url is not what the package names: its SHA-256 differs" >&2
    fi
  done <"$wanted"
fi
:
