# Makes the state folder below $work, for a group where $group names one. The mode of the state folder says to all who
# come later whether a group shares it: what is in such a folder belongs to its group.
state=$work/.clustrix
new=
[ -d "$work" ] || new=$work
[ -d "$state" ] || mkdir -p -- "$state" || exit 1
if [ -n "$group" ]; then
  case $(ls -ld "$state") in
    ????rws*) ;;
    *)
      {
        chgrp -R -- "$group" ${new:+"$new"} "$state" && chmod -R g+rwX ${new:+"$new"} "$state" \
          && find ${new:+"$new"} "$state" -type d -exec chmod g+s {} +
      } 2>&1 || {
        echo "it cannot be shared with the group $group (setting group): this account is not in it, or the folder is another's" >&2
        exit 1
      }
      ;;
  esac
fi
