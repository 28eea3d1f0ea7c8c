# What is there, and what refers to it, as paths of two names below the state folder. Only names that Clustrix itself
# gives are ever listed. Runs in the state folder.
hex32='[0-9a-f]\{32\}'
hex64='[0-9a-f]\{64\}'
uuid='[0-9a-f-]\{36\}'

names() { # folder, pattern, find's conditions
  folder=$1 pattern=$2
  shift 2
  find "$folder" -mindepth 1 -maxdepth 1 -type d "$@" 2>/dev/null | sed -n "\\,^$folder/$pattern\$,p"
}
# Drops from the input the lines that $1 holds, or with "only" keeps none but those.
among() { # lines, only
  { printf '%s\n--\n' "$1"; cat; } | awk -v only="${2:-}" '
    !behind && $0 == "--" { behind = 1; next }
    !behind { known[$0]; next }
    ($0 in known) == (only != "")'
}

# A lease counts for a day, and as long as something waits for the first job under its name.
leased() {
  find leases -type f ! -name '.*' 2>/dev/null | while IFS= read -r lease; do
    if [ -d "incoming/${lease##*/}" ] || [ -z "$(find "$lease" -mmin +1440 2>/dev/null)" ]; then
      sed 1d "$lease" 2>/dev/null
    fi
  done
}
# The package that a name stands for, and the one before it, to which a rollback goes.
aliased() {
  find functions -type f ! -name '.*' -exec awk -F '"' '
    function tell(i) { if (i >= 1) print "packages/" id[i] }
    function last() { tell(1); tell(n); tell(n - 1); n = 0 }
    FNR == 1 { last() }
    $2 == "package_id" { id[++n] = $4 }
    END { last() }' {} + 2>/dev/null
}
# What the jobs use of which nobody knows that they are over.
running() {
  names jobs '[A-Za-z0-9][A-Za-z0-9._-]*' | among "$over" | while IFS= read -r job; do
    sed -n "
      s,^CLUSTRIX_PACKAGE='\($hex32\)'\$,packages/\1,p
      s,^CLUSTRIX_STAGED='\($hex64\)'\$,store/\1,p
      s,^CLUSTRIX_LAUNCHER='\($hex64\)'\$,launcher/\1,p
      s,^CLUSTRIX_INCOMING='\($uuid\)'\$,incoming/\1,p" "$job"/job*.sh 2>/dev/null
  done | with_inputs
}
# Adds to lists of inputs the inputs that they name; remove.sh may have set a list aside.
with_inputs() {
  while IFS= read -r path; do
    echo "$path"
    case $path in
      store/*) cat -- "$path/content" "${held:-nowhere}/$path/content" 2>/dev/null | sed -n "s,^\($hex64\) .*,store/\1,p" ;;
    esac
  done
}
# Whoever hands over sets the next one first: a deployment its alias before it ends its lease, a client its job's
# script before it looks for the package. So they are read in that order.
referred() {
  leased
  aliased
  running
}
# The archives of classes of packages, behind those a line of each: archive, package.
archives() {
  names cds "$hex64" "$@" | while IFS= read -r archive; do
    sed -n "1s,^packages/$hex32\$,$archive &,p" "$archive/package" 2>/dev/null
  done
}
# The artifacts of packages.
artifacts() {
  sed 's,$,/classpath,' | xargs cat 2>/dev/null | sed -n "s,^\(store/$hex64\)/.*,\1,p" | sort -u
}
