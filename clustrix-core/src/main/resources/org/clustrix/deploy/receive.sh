# Takes batches from standard input. Each is one file behind a line with its size and name, or a tar, cut into frames: a
# line with a length, so many bytes, and so on until the length 0. Each file lies in a folder named by its SHA-256, and
# is moved to its place as soon as its batch is whole: what has arrived stays, whatever happens to the rest. Runs in the
# state folder; the variables run, digest, reader and incoming are set, and for such a file taker and pipe.
temporary=store/.tmp-$run
arrived=
# a package that waits for artifacts which will not come is of no use to anybody
trap 'exec 9>&-; wait; [ ! -d "$temporary" ] || rm -rf "$temporary"; [ -n "$arrived" ] || rm -rf "$incoming"' EXIT
trap 'exit 1' HUP INT TERM PIPE

exactly() {
  if [ "$reader" = head ]; then
    head -c "$1"
  else
    dd bs=512 count=$(($1 / 512)) iflag=fullblock 2>/dev/null
    dd bs=1 count=$(($1 % 512)) 2>/dev/null
  fi
}
# The same for what is long: head reads a few kB at a time.
blocks() {
  if [ "$reader" = head ] && dd iflag=fullblock </dev/null >/dev/null 2>&1; then
    # what it says is its account, or why it failed
    { said=$(dd bs=65536 count=$(($1 / 65536)) iflag=fullblock 2>&1 >&3); } 3>&1 || { printf '%s\n' "$said" >&2; return 1; }
    exactly $(($1 % 65536))
  else
    exactly "$1"
  fi
}
# Says by a file that the end was there: of a pipe only the last status counts, and to tar nothing at all is an archive.
frames() {
  while IFS= read -r length; do
    if [ "$length" -eq 0 ]; then
      : >.arrived
      return
    fi
    exactly "$length" || return 1
  done
}
# Takes one file. Where perl cannot even begin, it has made none and read nothing.
take() { # size, name
  mkdir -p -- "${2%/*}" || return 1
  if command -v perl >/dev/null 2>&1; then
    perl -e "$taker" "$1" "$2" "$digest" "$pipe"
    taken=$?
    if [ -e "$2" ]; then return $taken; fi
  fi
  blocks "$1" >"$2" && [ "$(wc -c <"$2")" -eq "$1" ] && TZ=UTC0 touch -t 200001010000 -- "$2"
}
# tar may stop before the padding at the end; somebody has to take it
# GNU tar would read 10 kB at a time; others do not look at this
untar() { TAR_OPTIONS=-b128 tar -xof - && cat >/dev/null; }
unpack() {
  cd "$part" || return 1
  case $1 in
    gzip) frames | gzip -dc | untar || return 1 ;;
    plain) frames | untar || return 1 ;;
    file)
      IFS=' ' read -r size name && take "$size" "$name" || return 1
      : >.arrived
      ;;
    *) return 1 ;;
  esac
  [ -f .arrived ]
}

# Drops every file whose digest is not the name of its folder. Status 2: there was one; 1: nobody can tell.
verify() {
  cd "$part" || return 1
  if [ -s .digest ]; then
    # of the one file, made while it arrived
    read -r sum path <.digest && set -- */*/* && digests="$sum  $1" || return 1
  else
    digests=$($digest */*/*) || return 1
  fi
  good=0 bad=0
  while read -r sum path; do
    path=${path#\*}
    case $path in
      */"$sum"/*) good=$((good + 1)) ;;
      *)
        echo "${path##*/} is damaged: its SHA-256 is $sum" >&2
        rm -f -- "$path"
        rmdir -- "${path%/*}" 2>/dev/null
        bad=$((bad + 1))
        ;;
    esac
  done <<END
$digests
END
  set -- */*/*
  [ -e "$1" ] || set --
  [ $# -eq "$good" ] || return 1
  [ "$bad" -eq 0 ] || return 2
}

# Renames folders; where another client was faster, the files in them, which are the same.
place() {
  [ -d "$part/$1" ] || return 0
  [ -d "$1" ] || mkdir -p "$1" || return 1
  mv "$part/$1"/* "$1/" 2>/dev/null
  for left in "$part/$1"/*/*; do
    if [ -f "$left" ]; then
      folder=${left%/*}
      folder=$1/${folder##*/}
      mkdir -p "$folder" && mv -f "$left" "$folder/" || return 1
    fi
  done
}
publish() {
  place launcher && place store || return 1
  for sent in "$part"/package/*/*; do
    if [ -f "$sent" ]; then mkdir -p "$incoming" && mv -f "$sent" "$incoming/" || return 1; fi
  done
}

# Verifies and publishes a batch, which was or was not unpacked to its end.
settle() {
  if [ -n "$digest" ]; then
    # the file in which a stream was cut is not worth a word
    if [ "$1" -eq 0 ]; then (verify); else (verify) 2>/dev/null; fi
    verified=$?
    if [ $verified -ne 1 ]; then publish || return 1; fi
    return $verified
  fi
  # without a digest only the launcher can verify, when it installs
  [ "$1" -eq 0 ] && mkdir -p "$incoming" && mv -f "$part"/* "$incoming/"
}
# Waits for the batch before. Java starts as soon as launcher and package are there: its start and its unpacking then
# cost no time of their own.
settled() {
  if [ -n "$settling" ]; then
    wait "$settling" || exit 1
    settling=
  fi
  if [ -n "$install" ] && [ -z "$installer" ] && [ -n "$digest" ] && [ -f "$incoming/package.zip" ] \
    && mkfifo "$temporary/word" 2>/dev/null; then
    (by_java prepare) </dev/null 3<"$temporary/word" 9>&- &
    installer=$!
    exec 9>"$temporary/word"
  fi
}

# Says why a batch is not whole: its errors mean something only while there is more to come.
explain() {
  if [ "$(dd bs=1 count=1 2>/dev/null | wc -c)" -eq 0 ]; then
    echo "the transfer was cut; what has arrived stays" >&2
  else
    printf '%s\n' "$errors" >&2
    # GNU tar's words for a write that came to an end too early; the next one would have been refused
    case $errors in *'Wrote only '*) echo "No space left on device, or over a quota" >&2 ;; esac
  fi
  exit 1
}

settling=
n=0
while IFS=' ' read -r word encoding; do
  case $word in
    batch) ;;
    end)
      arrived=yes
      break
      ;;
    *) break ;;
  esac
  n=$((n + 1))
  part=$temporary/$n
  mkdir -p "$part" || exit 1
  # not kept in a file: the disk may be what is full
  errors=$(unpack "$encoding" 2>&1)
  unpacked=$?
  settled
  if [ $unpacked -ne 0 ]; then
    (settle 1)
    explain
  fi
  # while the next one is unpacked
  (settle 0) </dev/null &
  settling=$!
  # launcher and package are little and come first
  [ $n -gt 1 ] || settled
done
settled
if [ -z "$arrived" ]; then
  echo "the transfer was cut; what has arrived stays" >&2
  exit 1
fi
