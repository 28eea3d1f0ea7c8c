run_prologue() { # the user's own lines, in this shell: they may set variables and limits
  [ -n "$CLUSTRIX_PROLOGUE" ] || return 0
  local ended=
  trap '[ -n "$ended" ] || refuse 86 "the prologue ended the job script on $CLUSTRIX_NODE; it must not call exit"' EXIT
  set +u
  eval "$CLUSTRIX_PROLOGUE" || { ended=$?; trap - EXIT; refuse 86 "the prologue ended with $ended on $CLUSTRIX_NODE"; }
  set -u
  ended=0
  trap - EXIT
}

load_modules() {
  local module
  for module in "${CLUSTRIX_MODULES[@]+"${CLUSTRIX_MODULES[@]}"}"; do
    command -v module >/dev/null 2>&1 \
      || refuse 83 "module $module cannot be loaded: there is no module command on $CLUSTRIX_NODE; remove the setting modules, or set remoteJavaPath"
    module load "$module"
    # 'module load' of a missing module may end with status 0
    case ":${LOADEDMODULES:-}:" in
      *":$module:"* | *":$module/"*) ;;
      *) refuse 83 "module $module could not be loaded on $CLUSTRIX_NODE; 'module avail' lists what there is (setting modules)" ;;
    esac
  done
}

find_java() {
  java=
  if [ -n "$CLUSTRIX_JAVA" ]; then
    java=$CLUSTRIX_JAVA
    [ -d "$java" ] && java=$java/bin/java
    [ -x "$java" ] || refuse 82 "there is no Java at $java on $CLUSTRIX_NODE; correct remoteJavaPath"
  elif [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java || true)
  fi
  [ -n "$java" ] || refuse 82 "there is no Java on $CLUSTRIX_NODE; set remoteJavaPath or load a module"
}

java_release() { # prints the feature release of $java without starting it where it can
  local home version=
  home=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
  home=${home%/bin/java}
  home=${home%/jre}
  [ -r "$home/release" ] && version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9._]*\).*/\1/p' "$home/release")
  [ -n "$version" ] || version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9._]*\).*/\1/p' | head -n 1)
  version=${version#1.}
  printf '%s' "${version%%[!0-9]*}"
}

