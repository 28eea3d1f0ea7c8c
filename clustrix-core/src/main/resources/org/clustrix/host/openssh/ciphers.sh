# Sets options of ssh: cipher, for the connection, and proxy, for that to a jump host, which takes no options of ours;
# each to nothing where the user or the site has chosen. Set before: fastest, destination, and said, the configuration
# (ssh -G).
usual=$(ssh -F none -G -- "$destination" </dev/null 2>/dev/null | sed -n 's/^ciphers //p')
faster() { # what a configuration says
  case $usual in
    *"$fastest"*)
      case "
$1
" in
        *"
ciphers $usual
"*) printf %s "-oCiphers=$fastest,$usual" ;;
      esac
      ;;
  esac
}
cipher=$(faster "$said")
proxy=
jump=$(printf '%s\n' "$said" | sed -n 's/^proxyjump //p')
case $jump in
  # several of them, and names that a shell might read otherwise, are left to ssh
  '' | none | [!A-Za-z0-9]* | *[!A-Za-z0-9._@:-]* | *:*:* | *@*@* | *@-*) ;;
  *)
    set --
    case $jump in *@*) set -- -l "${jump%@*}" ;; esac
    jump=${jump#*@}
    case $jump in *:*) set -- "$@" -p "${jump#*:}" ;; esac
    jump=${jump%:*}
    hop=$(faster "$(ssh -G "$@" -- "$jump" </dev/null 2>/dev/null)")
    # as ssh itself does for ProxyJump
    if [ -n "$hop" ]; then proxy="-oProxyCommand=ssh $hop $* -W '[%h]:%p' -- $jump"; fi
    ;;
esac
